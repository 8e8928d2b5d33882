package dev.migrations.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a driver says of a failure, without the driver's types.
 *
 * @param message the driver's text
 * @param sqlState the five-character state; null where the driver has none
 * @param code the vendor's number; 0 where there is none
 */
public record DatabaseError(String message, @Nullable String sqlState, int code) {

    /** Whether the state starts with {@code prefix}; a class of states has two characters. */
    boolean hasState(String prefix) {
        return sqlState != null && sqlState.startsWith(prefix);
    }
}
