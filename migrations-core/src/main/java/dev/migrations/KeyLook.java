package dev.migrations;

import dev.migrations.internal.store.RowKey;
import dev.migrations.internal.store.StateStore;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.SourceKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The look at a database that nothing is to be done to, which is what nearly every start finds. Where each file has its row
 * and each row its file, by the keys of their bytes, the files say what they said when they were applied: nobody has to look
 * into them, and the rows tell the head. A row without a key has its Java revision, which says what the row says. Whatever
 * is different is left to others. One object for one look.
 */
final class KeyLook {

    private final Set<String> keys = new HashSet<>();

    private final Set<String> ids = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    /** What files depend on; they may call it by a label. */
    private final Set<String> neededByFiles = new HashSet<>();

    private final List<RowKey> withoutKey = new ArrayList<>();

    private final boolean plain;

    private KeyLook(StateStore store) {
        plain = store.allMatch(this::take);
    }

    /** Reads the rows; the files may still be read meanwhile. */
    static KeyLook at(StateStore store) {
        return new KeyLook(store);
    }

    private boolean take(RowKey row) {
        ids.add(row.revision());
        parents.addAll(row.parents());
        if (row.sourceKey() == null) {
            return withoutKey.add(row);
        }
        neededByFiles.addAll(row.dependencies());
        return keys.add(row.sourceKey());
    }

    /** The one head, at which the database is; empty if it has several, or if something may be different. */
    Optional<RevisionId> head(SourceKeys sources) {
        boolean same = plain && sources.complete() && keys.equals(sources.keys()) && areApplied(sources.java());
        return same ? oneHead() : Optional.empty();
    }

    /** A label leads a file to a Java revision as long as its class has it, and of that no row knows. */
    private boolean areApplied(Map<String, Revision> java) {
        for (RowKey row : withoutKey) {
            Revision revision = java.get(row.revision());
            if (revision == null || !row.isSaidBy(revision) || neededByFiles.contains(row.revision())) {
                return false;
            }
        }
        return withoutKey.size() == java.size();
    }

    /** All that are parents and have a row are as many as there are rows, but for one: then none of them lacks its row. */
    private Optional<RevisionId> oneHead() {
        if (parents.size() + 1 != ids.size() || !ids.containsAll(parents)) {
            return Optional.empty();
        }
        ids.removeAll(parents);
        return Optional.of(RevisionId.of(ids.iterator().next()));
    }
}
