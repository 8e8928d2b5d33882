package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ObjectName;
import java.util.Objects;

/**
 * Adds a constraint, which all rows that are there must fulfil.
 */
public record AddConstraint(ObjectName table, Constraint constraint) implements TableAlteration {

    public AddConstraint {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(constraint, "constraint");
    }

    @Override
    public Reversal reversal() {
        return Reversal.by(new DropConstraint(table, constraint.name(), constraint, false));
    }

    @Override
    public String describe() {
        return "add " + ConstraintWording.of(constraint) + " to " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
