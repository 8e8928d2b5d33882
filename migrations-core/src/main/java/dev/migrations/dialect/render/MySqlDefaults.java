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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What MariaDB and MySQL take as a default: what they can convert, and what has room. A day is a number of eight digits to
 * them. Source: https://mariadb.com/kb/en/create-table/#default-column-option
 */
final class MySqlDefaults extends FittingDefaults {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{32}");
    private static final int UUID_BYTES = 16;

    private final boolean mariaDb;

    MySqlDefaults(StandardOperations words, boolean mariaDb) {
        super(words);
        this.mariaDb = mariaDb;
    }

    @Override
    boolean takes(SqlType type, Object value) {
        if (type instanceof SqlType.Varchar text) {
            return !isLonger(value, text.length());
        }
        if (type instanceof SqlType.Binary binary) {
            return binary.length() == null || length(value) <= binary.length();
        }
        if (type instanceof SqlType.Numeric) {
            return isNumber(value, number -> NumberLimits.hold(type, number));
        }
        if (type instanceof SqlType.Simple simple) {
            return takes(simple, value);
        }
        return !(type instanceof SqlType.Enumeration) || value instanceof String;
    }

    private boolean takes(SqlType.Simple type, Object value) {
        return switch (type) {
            case TEXT, JSON -> true;
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE_PRECISION ->
                isNumber(value, number -> NumberLimits.hold(type, number));
            case BOOLEAN -> isNumber(value, number -> NumberLimits.isWhole(number, Byte.SIZE));
            case TIME -> !isBytes(value);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> !isBytes(value) && !(value instanceof Boolean);
            case UUID -> mariaDb ? isUuid(value) : length(value) <= UUID_BYTES;
        };
    }

    private static boolean isNumber(Object value, Predicate<BigDecimal> limits) {
        BigDecimal number = converted(value);
        return number != null && limits.test(number);
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

    private static boolean isBytes(Object value) {
        return value instanceof UUID || value instanceof byte[];
    }

    /** Of bytes that are given as something else the database itself counts. */
    private int length(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
        if (value instanceof UUID uuid) {
            return mariaDb ? uuid.toString().length() : UUID_BYTES;
        }
        return value instanceof byte[] bytes ? bytes.length : 0;
    }

    private static boolean isUuid(Object value) {
        return value instanceof UUID
                || (value instanceof byte[] bytes && bytes.length == UUID_BYTES)
                || (value instanceof String text
                        && HEXADECIMAL.matcher(text.replace("-", "")).matches());
    }
}
