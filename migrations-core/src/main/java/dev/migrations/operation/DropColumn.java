package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column with all that is in it.
 *
 * @param definition what it was; null if that is not known
 * @param ifExists whether nothing happens where the table has no column of this name
 */
public record DropColumn(
        ObjectName table, String column, @Nullable Column definition, boolean ifExists) implements TableAlteration {

    public DropColumn {
        Objects.requireNonNull(table, "table");
        table.sibling(column);
    }

    @Override
    public Reversal reversal() {
        return definition == null
                ? Reversal.none("It does not say what the column was; drop it by its definition, " + "dropColumn(\""
                        + table + "\", column(\"" + column + "\", ...)).")
                : Reversal.unless(ifExists, new AddColumn(table, definition, false));
    }

    @Override
    public String describe() {
        return "drop column " + column + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
