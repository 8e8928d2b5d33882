package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import java.util.Objects;

/**
 * Gives an index another name.
 */
public record RenameIndex(ObjectName table, String name, String newName) implements TableOperation {

    public RenameIndex {
        Objects.requireNonNull(table, "table");
        table.sibling(name);
        table.sibling(newName);
    }

    @Override
    public Reversal reversal() {
        return Reversal.by(new RenameIndex(table, newName, name));
    }

    @Override
    public String describe() {
        return "rename index " + name + " on " + table + " to " + newName;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
