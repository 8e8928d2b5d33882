package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import java.util.Objects;

/**
 * Gives a table another name in the same schema.
 */
public record RenameTable(ObjectName table, String newName) implements Operation {

    public RenameTable {
        Objects.requireNonNull(table, "table");
        table.sibling(newName);
    }

    @Override
    public Reversal reversal() {
        return Reversal.by(new RenameTable(table.sibling(newName), table.name()));
    }

    @Override
    public String describe() {
        return "rename table " + table + " to " + newName;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
