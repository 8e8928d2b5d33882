package dev.migrations.schema;

import java.util.Objects;

/** How a generated column comes by its value: an expression, written as it is, and where the value is kept. */
public record Computation(String expression, Storage storage) {

    public Computation {
        Rules.expression("expression of a generated column", expression);
        Objects.requireNonNull(storage, "storage");
    }
}
