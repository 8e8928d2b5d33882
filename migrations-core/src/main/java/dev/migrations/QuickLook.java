package dev.migrations;

import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.RowKey;
import dev.migrations.internal.store.StateStore;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionScript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The look at a database that nothing is to be done to, which is what nearly every start finds. Where each row is one of
 * this build's revisions, unchanged, and each of this build's revisions has its row, there is nothing that
 * {@link Judgement} could find; whatever is different is left to it. One object for one look.
 */
final class QuickLook {

    private final Build build;
    private int rows;

    private QuickLook(Build build) {
        this.build = build;
    }

    /**
     * Whether the build is applied as a whole, as it is, and has the one head that the target means. That it is not so says
     * nothing yet.
     */
    static boolean isUpToDate(Build build, RevisionSelector target, StateStore store) {
        return target instanceof RevisionSelector.Heads
                && build.graph().effectiveHeads().size() == 1
                && new QuickLook(build).matches(store);
    }

    private boolean matches(StateStore store) {
        return store.allMatch(this::isUnchanged) && rows == build.graph().size();
    }

    private boolean isUnchanged(RowKey row) {
        rows++;
        Optional<RevisionScript> script = build.script(row.revision());
        if (script.isEmpty()) {
            return false;
        }
        Revision revision = script.get().revision();
        return row.revises(revision.downRevisions())
                && row.dependsOn(dependencies(revision))
                && hasKey(script.get(), row.sourceKey());
    }

    private List<RevisionId> dependencies(Revision revision) {
        return revision.dependsOn().isEmpty() ? List.of() : build.graph().dependsOn(revision.id());
    }

    private static boolean hasKey(RevisionScript script, @Nullable String key) {
        return script instanceof RevisionFile file ? file.sourceKey().equals(key) : key == null;
    }
}
