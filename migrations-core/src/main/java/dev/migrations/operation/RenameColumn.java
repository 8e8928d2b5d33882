package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import java.util.Objects;

/**
 * Gives a column another name.
 */
public record RenameColumn(ObjectName table, String column, String newName) implements TableAlteration {

    public RenameColumn {
        Objects.requireNonNull(table, "table");
        table.sibling(column);
        table.sibling(newName);
    }

    @Override
    public Reversal reversal() {
        return Reversal.by(new RenameColumn(table, /* column= */ newName, /* newName= */ column));
    }

    @Override
    public String describe() {
        return "rename column " + column + " of " + table + " to " + newName;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
