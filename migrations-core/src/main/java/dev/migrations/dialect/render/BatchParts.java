package dev.migrations.dialect.render;

import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch as SQLite makes it, so that the table is written anew once.
 *
 * @param before what is dropped beside the table, so that it is in nobody's way
 * @param alterations what is changed of the table
 * @param after all else beside the table, which may be about what is new
 */
public record BatchParts(List<TableOperation> before, List<TableAlteration> alterations, List<TableOperation> after) {

    public BatchParts {
        before = List.copyOf(before);
        alterations = List.copyOf(alterations);
        after = List.copyOf(after);
    }

    /** The parts of a batch. */
    public static BatchParts of(BatchAlterTable batch) {
        List<TableOperation> before = new ArrayList<>();
        List<TableAlteration> alterations = new ArrayList<>();
        List<TableOperation> after = new ArrayList<>();
        for (TableOperation operation : batch.alterations()) {
            if (operation instanceof TableAlteration alteration) {
                alterations.add(alteration);
            } else {
                (operation instanceof DropIndex ? before : after).add(operation);
            }
        }
        return new BatchParts(before, alterations, after);
    }
}
