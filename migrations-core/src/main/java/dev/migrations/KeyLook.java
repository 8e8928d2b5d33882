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

    private final Set<String> keys = new HashSet<>();

    /** Those that no row has called its parent so far; in a long line, one at a time. */
    private final Set<String> heads = new HashSet<>();

    /** Parents whose own rows have not come yet. */
    private final Set<String> awaited = new HashSet<>();

    private final boolean plain;

    private KeyLook(StateStore store) {
        plain = store.allMatch(this::take);
    }

    /** Reads the rows; the files may still be read meanwhile. */
    static KeyLook at(StateStore store) {
        return new KeyLook(store);
    }

    private boolean take(RowKey row) {
        if (!awaited.remove(row.revision())) {
            heads.add(row.revision());
        }
        for (String parent : row.parents()) {
            if (!heads.remove(parent)) {
                awaited.add(parent);
            }
        }
        return row.sourceKey() != null && keys.add(row.sourceKey());
    }

    /** The one head, at which the database is; empty if it has several, or if something may be different. */
    Optional<RevisionId> head(SourceKeys sources) {
        boolean same = plain && sources.complete() && !keys.isEmpty() && keys.equals(sources.keys());
        return same && heads.size() == 1
                ? Optional.of(RevisionId.of(heads.iterator().next()))
                : Optional.empty();
    }
}
