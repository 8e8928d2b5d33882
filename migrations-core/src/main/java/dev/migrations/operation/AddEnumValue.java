package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enumeration that the database knows by its name.
 *
 * @param type the enumeration
 * @param value the new one
 * @param after behind which of the others it comes; null for the last
 */
public record AddEnumValue(
        ObjectName type, String value, @Nullable String after) implements Operation {

    public AddEnumValue {
        Objects.requireNonNull(type, "type");
        if (value.isEmpty()) {
            throw new InvalidDefinitionException("The new value of " + type + " is empty.", "Give it a text.");
        }
    }

    @Override
    public Reversal reversal() {
        return Reversal.none("A value that rows may have cannot be taken out of an enumeration.");
    }

    @Override
    public String describe() {
        return "add value " + value + " to enumeration " + type;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
