package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        refuseSecondKey(table, alterations);
    }

    private static void refuseSecondKey(ObjectName table, List<TableOperation> alterations) {
        long keys = 0;
        for (TableOperation alteration : alterations) {
            keys += primaryKeys(alteration);
            if (keys > 1) {
                throw new InvalidDefinitionException(
                        "Table " + table + " gets " + keys + " primary keys at once.",
                        "Add one, primaryKey(\"a\", \"b\"), if it has several columns.");
            }
            // What is dropped may have been the key.
            keys = alteration instanceof DropConstraint || alteration instanceof DropColumn ? 0 : keys;
        }
    }

    private static long primaryKeys(TableOperation alteration) {
        Stream<Constraint> added = Stream.empty();
        if (alteration instanceof AddColumn add && !add.ifNotExists()) {
            added = add.column().constraints().stream();
        } else if (alteration instanceof AddConstraint add) {
            added = Stream.of(add.constraint());
        }
        return added.filter(Constraint.PrimaryKey.class::isInstance).count();
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
