package dev.migrations.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be written in SQL on every database. Made by {@link #of}, which also takes the kinds of value that it
 * turns into another.
 *
 * @param value null, a {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code
 *     Double}, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code UUID} or {@code
 *     byte[]}
 */
public record Literal(@Nullable Object value) {

    private static final List<Class<?>> KINDS = List.of(
            String.class,
            Boolean.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Double.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            UUID.class,
            byte[].class);

    public Literal {
        if (value != null && !KINDS.contains(value.getClass())) {
            throw refused(value);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new InvalidDefinitionException(number + " cannot be written in SQL.", "Give a finite number.");
        }
        value = value instanceof byte[] bytes ? bytes.clone() : value;
    }

    /**
     * The literal of a value: of those above, any other whole number, {@code Float}, {@code Character}, an enum constant
     * (its name), {@code Instant}, or a literal itself.
     *
     * @throws InvalidDefinitionException there is no literal of such a value
     */
    public static Literal of(@Nullable Object value) {
        return value instanceof Literal literal ? literal : new Literal(normalized(value));
    }

    private static @Nullable Object normalized(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return Double.valueOf(number.toString());
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static InvalidDefinitionException refused(Object value) {
        return new InvalidDefinitionException(
                "A value of " + value.getClass().getName() + " cannot be written in SQL.",
                "Give a string, number, boolean, date, time, UUID, byte array or enum constant.");
    }

    /** The bytes of one that is bytes are its own, whoever asks for them. */
    @Override
    public @Nullable Object value() {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Literal literal && Objects.deepEquals(value, literal.value);
    }

    @Override
    public int hashCode() {
        return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
    }
}
