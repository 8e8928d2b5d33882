package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the rows that were there before a constraint fulfil it, and has it hold for them too. On databases that
 * looked when it was added there is nothing to do.
 *
 * @param name null if the naming convention gives it, from the definition
 * @param definition what it is; null if that is not known
 */
public record ValidateConstraint(
        ObjectName table, @Nullable String name, @Nullable Constraint definition) implements TableOperation {

    public ValidateConstraint {
        Objects.requireNonNull(table, "table");
        if (name == null && definition == null) {
            throw new InvalidDefinitionException(
                    "No constraint of " + table + " is named.", "Give its name or definition.");
        }
    }

    /** What is valid may stay so, and to validate it once more changes nothing. */
    @Override
    public Reversal reversal() {
        return Reversal.by(this);
    }

    @Override
    public String describe() {
        String which = definition == null ? "constraint " + name : ConstraintWording.of(definition);
        return "validate " + which + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
