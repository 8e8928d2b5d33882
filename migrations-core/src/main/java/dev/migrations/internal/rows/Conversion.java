package dev.migrations.internal.rows;

import dev.migrations.operation.RowValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of one class as values of another, where nothing is lost. */
final class Conversion {

    private static final int UUID_BYTES = 16;

    /** How far the date goes in a text that has a time too. */
    private static final int DATE_LENGTH = 10;

    private static final Map<Class<?>, Function<Object, @Nullable Object>> TO = Map.ofEntries(
            Map.entry(String.class, Conversion::string),
            Map.entry(Boolean.class, Conversion::bool),
            Map.entry(Short.class, v -> decimal(v).shortValueExact()),
            Map.entry(Integer.class, v -> decimal(v).intValueExact()),
            Map.entry(Long.class, v -> decimal(v).longValueExact()),
            Map.entry(BigInteger.class, v -> decimal(v).toBigIntegerExact()),
            Map.entry(BigDecimal.class, Conversion::decimal),
            Map.entry(Float.class, v -> decimal(v).floatValue()),
            Map.entry(Double.class, v -> decimal(v).doubleValue()),
            Map.entry(LocalDate.class, Conversion::date),
            Map.entry(LocalTime.class, v -> LocalTime.parse((String) v)),
            Map.entry(LocalDateTime.class, Conversion::dateTime),
            Map.entry(OffsetDateTime.class, Conversion::offset),
            Map.entry(Instant.class, v -> offset(v).toInstant()),
            Map.entry(UUID.class, Conversion::uuid));

    private Conversion() {}

    static <T> T convert(String column, Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            Object converted = type.isEnum() ? constant((String) value, type) : converted(value, type);
            if (converted != null) {
                return type.cast(converted);
            }
        } catch (ClassCastException | ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw RowValueException.notConvertible(column, value, type, e);
        }
        throw RowValueException.notConvertible(column, value, type, null);
    }

    private static @Nullable Object converted(Object value, Class<?> type) {
        Function<Object, @Nullable Object> to = TO.get(type);
        return to == null ? null : to.apply(value);
    }

    private static @Nullable Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable String string(Object value) {
        if (value instanceof LocalDateTime time) {
            return Binding.written(time);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof byte[] ? null : value.toString();
    }

    private static @Nullable Boolean bool(Object value) {
        if (value instanceof String text) {
            return switch (text) {
                case "true", "t", "1" -> true;
                case "false", "f", "0" -> false;
                default -> null;
            };
        }
        int number = decimal(value).intValueExact();
        return number == 0 ? Boolean.FALSE : number == 1 ? Boolean.TRUE : null;
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof Number || value instanceof String) {
            return new BigDecimal(value.toString());
        }
        throw new ClassCastException();
    }

    private static @Nullable LocalDate date(Object value) {
        if (value instanceof String text && text.length() == DATE_LENGTH) {
            return LocalDate.parse(text);
        }
        LocalDateTime time = dateTime(value);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : null;
    }

    private static LocalDateTime dateTime(Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        String text = (String) value;
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static OffsetDateTime offset(Object value) {
        if (value instanceof String text && hasOffset(text)) {
            return OffsetDateTime.parse(text.replace(' ', 'T'));
        }
        LocalDateTime time = value instanceof LocalDateTime local ? local : dateTime(value);
        return time.atOffset(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > DATE_LENGTH || text.lastIndexOf('-') > DATE_LENGTH;
    }

    private static @Nullable UUID uuid(Object value) {
        if (value instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == UUID_BYTES ? new UUID(buffer.getLong(), buffer.getLong()) : null;
        }
        return UUID.fromString((String) value);
    }
}
