package dev.migrations.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query. Its values are read already, so it may be kept. Each can be asked for by the name of its column, in
 * whatever case, or by its place, counted from 1. What is null in the database is null here.
 *
 * <p>A value is converted where nothing is lost; otherwise asking fails with {@link RowValueException}. The methods are
 * called as the types of columns are; {@link #value(String, Class)} takes every other class.
 */
public interface Row {

    /** The names of the columns, as the database gives them. */
    List<String> columns();

    /** A value as it was read: a {@code String}, {@code Boolean}, number, {@code java.time} value, UUID or bytes. */
    @Nullable
    Object value(int column);

    /** A value as it was read. */
    default @Nullable Object value(String column) {
        return value(place(column));
    }

    /**
     * The place of a column, counted from 1.
     *
     * @throws RowValueException there is no column of this name
     */
    int place(String column);

    /**
     * A value as another class: those that have a method here, {@code Short}, {@code BigInteger}, {@code Float}, {@code
     * Instant}, or an enum by its constants' names.
     */
    <T> @Nullable T value(int column, Class<T> type);

    /** A value as another class. */
    default <T> @Nullable T value(String column, Class<T> type) {
        return value(place(column), type);
    }

    default @Nullable String string(String column) {
        return value(column, String.class);
    }

    default @Nullable String string(int column) {
        return value(column, String.class);
    }

    default @Nullable Integer integer(String column) {
        return value(column, Integer.class);
    }

    default @Nullable Integer integer(int column) {
        return value(column, Integer.class);
    }

    default @Nullable Long bigint(String column) {
        return value(column, Long.class);
    }

    default @Nullable Long bigint(int column) {
        return value(column, Long.class);
    }

    default @Nullable BigDecimal numeric(String column) {
        return value(column, BigDecimal.class);
    }

    default @Nullable BigDecimal numeric(int column) {
        return value(column, BigDecimal.class);
    }

    default @Nullable Double doublePrecision(String column) {
        return value(column, Double.class);
    }

    default @Nullable Double doublePrecision(int column) {
        return value(column, Double.class);
    }

    /** Where there are no booleans, 0 is false and 1 is true. */
    default @Nullable Boolean bool(String column) {
        return value(column, Boolean.class);
    }

    default @Nullable Boolean bool(int column) {
        return value(column, Boolean.class);
    }

    default @Nullable LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    default @Nullable LocalDate date(int column) {
        return value(column, LocalDate.class);
    }

    default @Nullable LocalTime time(String column) {
        return value(column, LocalTime.class);
    }

    default @Nullable LocalTime time(int column) {
        return value(column, LocalTime.class);
    }

    default @Nullable LocalDateTime timestamp(String column) {
        return value(column, LocalDateTime.class);
    }

    default @Nullable LocalDateTime timestamp(int column) {
        return value(column, LocalDateTime.class);
    }

    /** Where the column keeps no zone it is taken for UTC, in which it is written too. */
    default @Nullable OffsetDateTime timestampWithZone(String column) {
        return value(column, OffsetDateTime.class);
    }

    default @Nullable OffsetDateTime timestampWithZone(int column) {
        return value(column, OffsetDateTime.class);
    }

    default @Nullable UUID uuid(String column) {
        return value(column, UUID.class);
    }

    default @Nullable UUID uuid(int column) {
        return value(column, UUID.class);
    }

    default byte @Nullable [] binary(String column) {
        return value(column, byte[].class);
    }

    default byte @Nullable [] binary(int column) {
        return value(column, byte[].class);
    }
}
