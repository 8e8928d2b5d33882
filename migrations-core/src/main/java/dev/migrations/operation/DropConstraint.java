package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint.
 *
 * @param name null if the naming convention gives it, from the definition
 * @param definition what it was; null if that is not known
 * @param ifExists whether nothing happens where the table has no constraint of this name
 */
public record DropConstraint(
        ObjectName table, @Nullable String name, @Nullable Constraint definition, boolean ifExists)
        implements TableAlteration {

    public DropConstraint {
        Objects.requireNonNull(table, "table");
        if (name == null && definition == null) {
            throw new InvalidDefinitionException(
                    "No constraint of " + table + " is named.", "Give its name or definition.");
        }
    }

    @Override
    public Reversal reversal() {
        if (definition == null) {
            return Reversal.none("It does not say what the constraint was; drop it by its definition, "
                    + "dropConstraint(\"" + table + "\", unique(...)).");
        }
        Constraint former = name == null ? definition : definition.named(name);
        return Reversal.unless(ifExists, new AddConstraint(table, former));
    }

    @Override
    public String describe() {
        String which = definition == null ? "constraint " + name : ConstraintWording.of(definition);
        return "drop " + which + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
