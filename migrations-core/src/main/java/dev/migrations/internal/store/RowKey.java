package dev.migrations.internal.store;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of a row of the state table what tells whether its file is still the one that was applied, as it stands there.
 *
 * @param revision the revision's id
 * @param revises what it revised, with commas between
 * @param dependsOn what it depended on, with commas between
 * @param sourceKey length and CRC-32 of its file; null for a Java revision
 */
public record RowKey(
        String revision,
        String revises,
        String dependsOn,
        @Nullable String sourceKey) {

    /** Whether it revised these, in this order. */
    public boolean revises(List<RevisionId> ids) {
        return isList(revises, ids);
    }

    /** Whether it depended on these, in this order. */
    public boolean dependsOn(List<RevisionId> ids) {
        return isList(dependsOn, ids);
    }

    /** Whether the revision says word for word what stands here; of what it calls by a label this is not so. */
    public boolean isSaidBy(Revision declared) {
        return revises(declared.downRevisions()) && dependsOn.equals(StateRows.join(declared.dependsOn()));
    }

    /** The ids of what it depended on, as they stand there. */
    public List<String> dependencies() {
        return StateRows.split(dependsOn);
    }

    /** The ids of both, as they stand there. */
    public List<String> parents() {
        if (dependsOn.isEmpty() && revises.indexOf(',') < 0) {
            return revises.isEmpty() ? List.of() : List.of(revises);
        }
        List<String> parents = new ArrayList<>(StateRows.split(revises));
        parents.addAll(dependencies());
        return parents;
    }

    private static boolean isList(String text, List<RevisionId> ids) {
        return ids.size() == 1 ? text.equals(ids.get(0).value()) : text.equals(StateRows.join(ids));
    }
}
