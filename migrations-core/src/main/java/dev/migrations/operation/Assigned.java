package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * A new value of something that may also have none; where there is no such thing, it stays as it is.
 *
 * @param value null for none
 */
public record Assigned<T>(@Nullable T value) {}
