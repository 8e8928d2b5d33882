package dev.migrations.operation;

import java.util.Objects;

/**
 * Where a new column stands in its table.
 *
 * @param side of the other column
 * @param column the other column
 */
public record ColumnPlace(Side side, String column) {

    /** Which side. */
    public enum Side {
        /** It comes right before the other one. */
        BEFORE,
        /** It comes right behind the other one. */
        AFTER
    }

    public ColumnPlace {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(column, "column");
    }
}
