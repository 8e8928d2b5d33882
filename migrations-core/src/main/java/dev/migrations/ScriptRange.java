package dev.migrations;

import dev.migrations.error.ScriptStartException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.RowState;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.JavaRevision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a script starts and where it leads. Unlike the range of a history, each end may be several revisions.
 *
 * @param start what the database is said to be at
 * @param end where it is to go
 */
record ScriptRange(RevisionSelector start, RevisionSelector end) {

    /** {@code start:end}, or the end alone if there is a default for the start. */
    static ScriptRange parse(String text, @Nullable RevisionSelector defaultStart) {
        int colon = text.indexOf(':');
        if (colon < 0 && defaultStart != null) {
            return new ScriptRange(defaultStart, RevisionSelector.parse(text));
        }
        if (colon < 0) {
            throw new ScriptStartException(
                    text,
                    "without a database, it must say where the script starts",
                    "Write <start>:" + text + ", where <start> is what the database is at.");
        }
        String lower = text.substring(0, colon);
        String upper = text.substring(colon + 1);
        if (lower.isEmpty() || upper.isEmpty()) {
            throw new ScriptStartException(
                    text, "it has one end only", "Write both, as in base:" + (upper.isEmpty() ? "head" : upper) + ".");
        }
        return of(text, RevisionSelector.parse(lower), RevisionSelector.parse(upper));
    }

    private static ScriptRange of(String text, RevisionSelector start, RevisionSelector end) {
        RevisionSelector place = start instanceof RevisionSelector.AtBranch at ? at.target() : start;
        boolean counted = place instanceof RevisionSelector.Relative relative && relative.anchor() == null;
        if (counted || start instanceof RevisionSelector.Current || start instanceof RevisionSelector.Range) {
            throw new ScriptStartException(
                    text, "'" + start + "' is known to the database only", "Begin with base, an id, a label or head.");
        }
        return new ScriptRange(start, end);
    }

    /** The start and its ancestors, as rows. What a row remembers beside its revision is not known and not needed. */
    AppliedSet applied(Build build) {
        RevisionGraph graph = build.graph();
        return AppliedSet.of(graph.ancestors(start(graph)).stream()
                .map(id -> row(build, graph.get(id)))
                .toList());
    }

    /** Before a branch is what its first revision stands on, not the empty database. */
    private List<RevisionId> start(RevisionGraph graph) {
        if (start instanceof RevisionSelector.AtBranch at && at.target() instanceof RevisionSelector.Base) {
            return graph.parents(
                    graph.resolve(RevisionSelector.parse(at.branch())).get(0));
        }
        return graph.resolve(start);
    }

    private static AppliedRevision row(Build build, Revision revision) {
        RevisionId id = revision.id();
        boolean java = build.script(id).filter(s -> s instanceof JavaRevision).isPresent();
        return new AppliedRevision(
                id,
                revision.downRevisions(),
                build.graph().dependsOn(id),
                revision.labels(),
                revision.message(),
                java ? AppliedRevision.Kind.JAVA : AppliedRevision.Kind.SQL,
                null,
                null,
                false,
                RowState.APPLIED,
                "",
                0,
                0,
                0,
                Instant.EPOCH,
                "",
                0,
                "",
                1);
    }
}
