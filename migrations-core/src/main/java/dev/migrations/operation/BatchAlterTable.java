package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes several changes of one table at once: where SQLite has to write the table anew, it does so a single time, drops
 * indexes before that and creates and renames them after it. All other databases make them one after another.
 *
 * @param alterations in their order, all of this table
 */
public record BatchAlterTable(ObjectName table, List<TableOperation> alterations, Recreate recreate)
        implements Operation {

    public BatchAlterTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(recreate, "recreate");
        alterations = List.copyOf(alterations);
        for (TableOperation alteration : alterations) {
            if (!alteration.table().equals(table)) {
                throw new InvalidDefinitionException(
                        "\"" + alteration.describe() + "\" is no change of " + table + ".", "Make it by itself.");
            }
        }
    }

    /** The changes taken back one by one, from the last to the first. */
    @Override
    public Reversal reversal() {
        List<TableOperation> back = new ArrayList<>();
        for (TableOperation alteration : alterations) {
            Reversal reversal = alteration.reversal();
            if (!(reversal.by() instanceof TableOperation taken)) {
                return reversal;
            }
            back.add(0, taken);
        }
        return Reversal.by(new BatchAlterTable(table, back, recreate));
    }

    @Override
    public String describe() {
        return "alter table " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.batchAlterTable(this);
    }
}
