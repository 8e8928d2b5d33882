package dev.migrations.dialect.render;

import dev.migrations.schema.SqlType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What MariaDB and MySQL take as a default: what they can convert, and what has room. A day is a number of eight digits to
 * them, and what bytes are to another type is theirs to say. Source:
 * https://mariadb.com/kb/en/create-table/#default-column-option
 */
final class MySqlDefaults extends FittingDefaults {

    private static final int UUID_BYTES = 16;

    private final boolean mariaDb;

    MySqlDefaults(StandardOperations words, boolean mariaDb) {
        super(words);
        this.mariaDb = mariaDb;
    }

    @Override
    Taking taking(Object value) {
        return new MySqlTaking(value);
    }

    private final class MySqlTaking extends Taking {

        MySqlTaking(Object value) {
            super(value);
        }

        @Override
        public Boolean simple(SqlType.Simple type) {
            return switch (type) {
                case TEXT, JSON -> true;
                case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE_PRECISION ->
                    isNumber(number -> NumberLimits.hold(type, number));
                case BOOLEAN -> isNumber(number -> NumberLimits.isWhole(number, Byte.SIZE));
                case TIME -> !(value instanceof UUID);
                case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> !(value instanceof UUID) && !value.equals(true);
                case UUID -> mariaDb ? isUuid(value) || isSixteenBytes() : length() <= UUID_BYTES;
            };
        }

        @Override
        public Boolean varchar(SqlType.Varchar type) {
            return !isLonger(value, type.length());
        }

        @Override
        public Boolean numeric(SqlType.Numeric type) {
            return isNumber(number -> NumberLimits.hold(type, number));
        }

        @Override
        public Boolean binary(SqlType.Binary type) {
            return type.length() == null || length() <= type.length();
        }

        /** A number is one of the texts, if it is written so. */
        @Override
        public Boolean enumeration(SqlType.Enumeration type) {
            Object written = value instanceof Boolean ? converted(value) : value;
            return value instanceof byte[] || type.values().contains(String.valueOf(written));
        }

        private boolean isNumber(Predicate<BigDecimal> limits) {
            BigDecimal number = converted(value);
            return value instanceof byte[] || (number != null && limits.test(number));
        }

        private boolean isSixteenBytes() {
            return value instanceof byte[] bytes && bytes.length == UUID_BYTES;
        }

        /** Of bytes that are given as something else the database itself counts. */
        private int length() {
            if (value instanceof String text) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
            if (value instanceof UUID uuid) {
                return mariaDb ? uuid.toString().length() : UUID_BYTES;
            }
            return value instanceof byte[] bytes ? bytes.length : 0;
        }
    }

    private static @Nullable BigDecimal converted(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof LocalDate date) {
            return digits("yyyyMMdd", date);
        }
        if (value instanceof LocalTime time) {
            return digits("HHmmss", time);
        }
        return value instanceof LocalDateTime timestamp ? digits("yyyyMMddHHmmss", timestamp) : number(value);
    }

    private static BigDecimal digits(String pattern, TemporalAccessor time) {
        return new BigDecimal(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time));
    }
}
