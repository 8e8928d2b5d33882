package dev.migrations;

import dev.migrations.revision.RevisionId;
import java.util.List;

/**
 * What a repair changed in the state table.
 *
 * @param repaired the revisions whose rows were changed
 * @param current where the database is now
 */
public record RepairResult(List<RevisionId> repaired, List<RevisionId> current) {

    public RepairResult {
        repaired = List.copyOf(repaired);
        current = List.copyOf(current);
    }

    @Override
    public String toString() {
        return repaired.isEmpty()
                ? "nothing to repair"
                : "repaired "
                        + String.join(
                                ", ", repaired.stream().map(RevisionId::value).toList());
    }
}
