package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column with the constraints that are written with it.
 *
 * @param place where it stands; null for the end
 * @param ifNotExists whether nothing happens where the table has a column of this name
 */
public record AddColumn(
        ObjectName table, Column column, @Nullable ColumnPlace place, boolean ifNotExists) implements TableAlteration {

    public AddColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        TableRules.check(column);
        if (place != null) {
            table.sibling(place.column());
        }
    }

    /** At the end. */
    public AddColumn(ObjectName table, Column column, boolean ifNotExists) {
        this(table, column, null, ifNotExists);
    }

    @Override
    public Reversal reversal() {
        return Reversal.unless(ifNotExists, new DropColumn(table, column.name(), column, false));
    }

    @Override
    public String describe() {
        return "add column " + column.name() + " to " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
