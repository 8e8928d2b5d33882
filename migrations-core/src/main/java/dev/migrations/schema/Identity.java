package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * How the database counts up a column. Immutable: each method gives another one.
 *
 * @param isAlways whether a row may not bring a value of its own
 * @param start the first number; null for 1
 * @param increment from one number to the next; null for 1
 */
public record Identity(
        boolean isAlways, @Nullable Long start, @Nullable Long increment) {

    /** By ones from 1 on, unless the row says otherwise. */
    public static final Identity USUAL = new Identity(false, null, null);

    public Identity {
        if (increment != null && increment == 0) {
            throw new InvalidDefinitionException("The increment 0 does not count.", "Give another number.");
        }
    }

    /** A row may not bring a value of its own; without this it may, and is not counted then. */
    public Identity always() {
        return new Identity(true, start, increment);
    }

    /** The first number. */
    public Identity startWith(long first) {
        return new Identity(isAlways, first, increment);
    }

    /** From one number to the next; below zero it counts down. */
    public Identity incrementBy(long step) {
        return new Identity(isAlways, start, step);
    }

    /** Whether it counts by ones. */
    public boolean isByOne() {
        return increment == null || increment == 1;
    }
}
