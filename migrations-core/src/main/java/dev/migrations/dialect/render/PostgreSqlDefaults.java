package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL takes as a default: a text is read at once as what the column is, and of all else the type is held
 * against the column's. Source: https://www.postgresql.org/docs/current/typeconv-query.html
 */
final class PostgreSqlDefaults extends FittingDefaults {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    /** 0x1F and 1_000 from version 16 on, infinity and NaN, where the type has them. */
    private static final Pattern SPECIAL =
            Pattern.compile("[+-]?(0[xob].*|\\d.*_.*|inf(inity)?|nan)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRUTH =
            Pattern.compile("t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEXADECIMAL = Pattern.compile("\\{?[0-9a-fA-F]{32}}?");

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
    boolean takes(SqlType type, Object value) {
        if (type instanceof SqlType.Numeric) {
            return isNumber(type, value);
        }
        if (type instanceof SqlType.Varchar text) {
            return !computed || !isLonger(value instanceof String given ? given.stripTrailing() : value, text.length());
        }
        if (type instanceof SqlType.Binary) {
            return value instanceof String || value instanceof UUID || value instanceof byte[];
        }
        if (type instanceof SqlType.Simple simple) {
            return takes(simple, value);
        }
        return !(type instanceof SqlType.Enumeration) || value instanceof String;
    }

    private boolean takes(SqlType.Simple type, Object value) {
        return switch (type) {
            case TEXT -> true;
            case SMALLINT, INTEGER, BIGINT -> isWhole(type, value);
            case REAL, DOUBLE_PRECISION -> isNumber(type, value);
            case BOOLEAN -> value instanceof Boolean || matches(TRUTH, value);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> value instanceof String || hasDate(value);
            case TIME ->
                value instanceof String
                        || value instanceof LocalTime
                        || (hasDate(value) && !(value instanceof LocalDate));
            case UUID ->
                value instanceof UUID
                        || (value instanceof String text
                                && HEXADECIMAL.matcher(text.replace("-", "")).matches());
            case JSON -> value instanceof String;
        };
    }

    private static boolean hasDate(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime;
    }

    private static boolean matches(Pattern pattern, Object value) {
        return value instanceof String text && pattern.matcher(text.strip()).matches();
    }

    /** A text has to have room at once, a number when it is computed. */
    private boolean isWhole(SqlType type, Object value) {
        if (value instanceof String text) {
            return matches(SPECIAL, text) || (matches(WHOLE, text) && holds(type, number(text)));
        }
        return value instanceof Number && (!computed || holds(type, number(value)));
    }

    private boolean isNumber(SqlType type, Object value) {
        BigDecimal number = number(value);
        boolean isRead = computed || (value instanceof String && !(type instanceof SqlType.Numeric));
        return matches(SPECIAL, value) || (number != null && (!isRead || holds(type, number)));
    }

    private static boolean holds(SqlType type, @Nullable BigDecimal number) {
        return number != null && NumberLimits.hold(type, number) && !vanishes(type, number);
    }

    /** PostgreSQL does not round to zero. */
    private static boolean vanishes(SqlType type, BigDecimal number) {
        boolean isZero = (type == SqlType.Simple.REAL && number.floatValue() == 0)
                || (type == SqlType.Simple.DOUBLE_PRECISION && number.doubleValue() == 0);
        return isZero && number.signum() != 0;
    }
}
