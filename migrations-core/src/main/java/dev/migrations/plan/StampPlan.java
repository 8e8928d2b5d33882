package dev.migrations.plan;

import dev.migrations.revision.RevisionId;
import java.util.List;

/**
 * What a stamp changes in the state table. Nothing of the revisions is run.
 *
 * @param insert revisions that will have a row, parents first
 * @param remove revisions whose row goes, children first; with {@code purge}, a half-run one may be in both lists
 * @param currentBefore what the database is at
 * @param currentAfter what it will be at
 */
public record StampPlan(
        List<RevisionId> insert,
        List<RevisionId> remove,
        List<RevisionId> currentBefore,
        List<RevisionId> currentAfter) {

    public StampPlan {
        insert = List.copyOf(insert);
        remove = List.copyOf(remove);
        currentBefore = List.copyOf(currentBefore);
        currentAfter = List.copyOf(currentAfter);
    }

    /** Whether the database is stamped so already. */
    public boolean isEmpty() {
        return insert.isEmpty() && remove.isEmpty();
    }

    /** {@code stamp from a to c: 2 rows added, 0 removed}. */
    @Override
    public String toString() {
        return "stamp from " + Places.of(currentBefore) + " to " + Places.of(currentAfter) + ": " + insert.size()
                + (insert.size() == 1 ? " row" : " rows") + " added, " + remove.size() + " removed";
    }
}
