package dev.migrations;

import dev.migrations.internal.store.RowKey;
import dev.migrations.internal.store.StateStore;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.SourceKeys;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The look at a database that nothing is to be done to, which is what nearly every start finds. Where each file has its row
 * and each row its file, by the keys of their bytes, the files say what they said when they were applied: nobody has to look
 * into them, and the rows tell the head. Whatever is different is left to others. One object for one look.
 */
final class KeyLook {

    private final Set<String> keys;
    private final Set<String> revisions = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    private KeyLook(SourceKeys sources) {
        this.keys = new HashSet<>(sources.keys());
    }

    /** The one head, at which the database is; empty if it has several, or if something may be different. */
    static Optional<RevisionId> head(SourceKeys sources, StateStore store) {
        if (!sources.complete() || sources.keys().isEmpty()) {
            return Optional.empty();
        }
        KeyLook look = new KeyLook(sources);
        return store.allMatch(look::take) && look.keys.isEmpty() ? look.head() : Optional.empty();
    }

    private boolean take(RowKey row) {
        revisions.add(row.revision());
        parents.addAll(row.parents());
        return row.sourceKey() != null && keys.remove(row.sourceKey());
    }

    private Optional<RevisionId> head() {
        revisions.removeAll(parents);
        return revisions.size() == 1
                ? Optional.of(RevisionId.of(revisions.iterator().next()))
                : Optional.empty();
    }
}
