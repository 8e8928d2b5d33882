package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes properties of a column; those that it does not speak of stay as they are.
 *
 * @param from what the column was; null if that is not known
 */
public record AlterColumn(
        ObjectName table, String column, @Nullable Column from, ColumnChange change) implements TableAlteration {

    public AlterColumn {
        Objects.requireNonNull(table, "table");
        table.sibling(column);
        Objects.requireNonNull(change, "change");
        if (from != null && change.expression() != null) {
            change.applyTo(from);
        }
        if (from != null && from.computation() != null && change.using() != null) {
            throw ColumnChange.computed();
        }
    }

    @Override
    public Reversal reversal() {
        if (from == null) {
            return Reversal.none(
                    "It does not say what the column was; say so with from(column(\"" + column + "\", ...)).");
        }
        return change.endsCounting()
                ? Reversal.none("With which number the column would go on is not known when it is taken back.")
                : Reversal.by(new AlterColumn(table, column, change.applyTo(from), change.inverse(from)));
    }

    @Override
    public String describe() {
        return "alter column " + column + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterColumn(this);
    }
}
