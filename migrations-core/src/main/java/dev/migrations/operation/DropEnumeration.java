package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import java.util.Objects;

/**
 * Drops an enumeration that the database knows by its name. No column may be of it any longer.
 *
 * @param ifExists whether nothing happens where there is no type of this name
 */
public record DropEnumeration(ObjectName type, boolean ifExists) implements Operation {

    public DropEnumeration {
        Objects.requireNonNull(type, "type");
    }

    @Override
    public Reversal reversal() {
        return Reversal.none("It is created again by the next column that is of it.");
    }

    @Override
    public String describe() {
        return "drop enumeration " + type;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropEnumeration(this);
    }
}
