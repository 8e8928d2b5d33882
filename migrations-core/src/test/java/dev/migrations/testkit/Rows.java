package dev.migrations.testkit;

import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.RowState;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Rows of the state table as tests write them. */
public final class Rows {

    private static final Instant APPLIED_AT = Instant.parse("2026-11-20T10:40:03.120Z");

    private Rows() {}

    /** The set with these revisions and all their ancestors applied. */
    public static AppliedSet upTo(RevisionGraph graph, String... ids) {
        return exactly(
                graph, graph.ancestors(Arrays.stream(ids).map(RevisionId::of).toList()));
    }

    /** The set with just these revisions applied. */
    public static AppliedSet exactly(RevisionGraph graph, Collection<RevisionId> ids) {
        return AppliedSet.of(ids.stream().map(id -> row(graph, id.value())).toList());
    }

    /** The row that an upgrade of this revision leaves. */
    public static AppliedRevision row(RevisionGraph graph, String id) {
        Revision revision = graph.get(RevisionId.of(id));
        return row(revision, graph.dependsOn(revision.id()), RowState.APPLIED);
    }

    /** A row of a revision whose upgrade or downgrade stopped after two of five statements. */
    public static AppliedRevision halfRun(RevisionGraph graph, String id, RowState state) {
        Revision revision = graph.get(RevisionId.of(id));
        return row(revision, graph.dependsOn(revision.id()), state);
    }

    private static AppliedRevision row(Revision revision, List<RevisionId> dependsOn, RowState state) {
        return new AppliedRevision(
                revision.id(),
                revision.downRevisions(),
                dependsOn,
                revision.labels(),
                revision.message(),
                AppliedRevision.Kind.SQL,
                "1:00",
                "10-00",
                false,
                state,
                "run-1",
                state == RowState.APPLIED ? 5 : 3,
                state == RowState.APPLIED ? 5 : 2,
                5,
                APPLIED_AT,
                "deploy@ci",
                12,
                "0.1.0",
                1);
    }
}
