package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What PostgreSQL takes as a default: a text is read at once as what the column is, and of all else the type is held
 * against the column's. Source: https://www.postgresql.org/docs/current/typeconv-query.html
 */
final class PostgreSqlDefaults extends FittingDefaults {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    /** From version 16 on. */
    private static final Pattern GROUPED_OR_OF_ANOTHER_BASE =
            Pattern.compile("[+-]?(0[xob].*|\\d.*_.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_NUMBER = Pattern.compile("[+-]?inf(inity)?|nan", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRUTH =
            Pattern.compile("t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0", Pattern.CASE_INSENSITIVE);

    /** Whether the value is computed now, so that it has to have room in the column. */
    private final boolean computed;

    private PostgreSqlDefaults(StandardOperations words, boolean computed) {
        super(words);
        this.computed = computed;
    }

    /** CREATE TABLE and SET DEFAULT keep it. */
    static PostgreSqlDefaults kept(StandardOperations words) {
        return new PostgreSqlDefaults(words, false);
    }

    /** ADD COLUMN puts it into every row. */
    static PostgreSqlDefaults added(StandardOperations words) {
        return new PostgreSqlDefaults(words, true);
    }

    @Override
    Taking taking(Object value) {
        return new PostgreSqlTaking(value);
    }

    private final class PostgreSqlTaking extends Taking {

        PostgreSqlTaking(Object value) {
            super(value);
        }

        @Override
        public Boolean simple(SqlType.Simple type) {
            return switch (type) {
                case TEXT -> true;
                case SMALLINT, INTEGER, BIGINT -> isWhole(type);
                case REAL, DOUBLE_PRECISION -> isNumber(type, computed || value instanceof String);
                case BOOLEAN -> value instanceof Boolean || isText(TRUTH);
                case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                    value instanceof String || value instanceof LocalDate || hasTime();
                case TIME -> value instanceof String || value instanceof LocalTime || hasTime();
                case UUID -> isUuid(value);
                case JSON -> value instanceof String;
            };
        }

        /** Blanks at the end are cut off where they do not fit. */
        @Override
        public Boolean varchar(SqlType.Varchar type) {
            Object kept = value instanceof String text ? text.stripTrailing() : value;
            return !computed || !isLonger(kept, type.length());
        }

        @Override
        public Boolean numeric(SqlType.Numeric type) {
            return isNumber(type, computed);
        }

        @Override
        public Boolean binary(SqlType.Binary type) {
            return value instanceof String || value instanceof UUID || value instanceof byte[];
        }

        @Override
        public Boolean enumeration(SqlType.Enumeration type) {
            return value instanceof String text && type.values().contains(text);
        }

        /** On a day that is known. */
        private boolean hasTime() {
            return value instanceof LocalDateTime || value instanceof OffsetDateTime;
        }

        private boolean isText(Pattern pattern) {
            return value instanceof String text && pattern.matcher(text.strip()).matches();
        }

        /** A text has to have room at once, a number when it is computed. */
        private boolean isWhole(SqlType type) {
            if (value instanceof String) {
                return isText(GROUPED_OR_OF_ANOTHER_BASE) || (isText(WHOLE) && isHeld(type));
            }
            return value instanceof Number && (!computed || isHeld(type));
        }

        private boolean isNumber(SqlType type, boolean now) {
            boolean special = isText(GROUPED_OR_OF_ANOTHER_BASE) || isText(NO_NUMBER);
            return special || (now ? isHeld(type) : number(value) != null);
        }

        private boolean isHeld(SqlType type) {
            BigDecimal number = number(value);
            return number != null && NumberLimits.hold(type, number) && !vanishes(type, number);
        }
    }

    /** PostgreSQL does not round to zero. */
    private static boolean vanishes(SqlType type, BigDecimal number) {
        boolean isZero = (type == SqlType.Simple.REAL && number.floatValue() == 0)
                || (type == SqlType.Simple.DOUBLE_PRECISION && number.doubleValue() == 0);
        return isZero && number.signum() != 0;
    }
}
