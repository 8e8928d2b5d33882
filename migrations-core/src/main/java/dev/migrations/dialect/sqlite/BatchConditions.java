package dev.migrations.dialect.sqlite;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which changes of a batch there is something to do for, given what those before them do. Not thread-safe. */
public final class BatchConditions {

    private final Set<String> columns = new HashSet<>();

    /** Of a table with these columns. */
    public BatchConditions(List<String> columns) {
        columns.stream().map(SqliteName::folded).forEach(this.columns::add);
    }

    /** Whether it is one that may have nothing to do. */
    public static boolean isConditional(TableOperation alteration) {
        return (alteration instanceof AddColumn add && add.ifNotExists())
                || (alteration instanceof DropColumn drop && drop.ifExists());
    }

    /** Those that are to be made, in their order. */
    public List<TableAlteration> undone(List<TableAlteration> alterations) {
        List<TableAlteration> undone = new ArrayList<>();
        for (TableAlteration alteration : alterations) {
            if (changes(alteration) || !isConditional(alteration)) {
                undone.add(alteration);
            }
        }
        return undone;
    }

    /** Whether the columns are others after it. */
    private boolean changes(TableAlteration alteration) {
        if (alteration instanceof AddColumn add) {
            return columns.add(SqliteName.folded(add.column().name()));
        }
        if (alteration instanceof RenameColumn rename) {
            return columns.remove(SqliteName.folded(rename.column()))
                    && columns.add(SqliteName.folded(rename.newName()));
        }
        return alteration instanceof DropColumn drop && columns.remove(SqliteName.folded(drop.column()));
    }
}
