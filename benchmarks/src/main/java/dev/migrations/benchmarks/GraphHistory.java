package dev.migrations.benchmarks;

import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.RowState;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import java.time.Instant;
import java.util.List;

/**
 * A history as it is measured: what was read, the graph of it, and a database in which all of it is applied.
 *
 * @param files what was read
 * @param graph its graph
 * @param applied all of it
 */
record GraphHistory(List<Revision> files, RevisionGraph graph, AppliedSet applied) {

    private static final Instant APPLIED_AT = Instant.parse("2026-11-20T10:40:00Z");

    GraphHistory(List<Revision> files) {
        this(files, RevisionGraph.of(files));
    }

    /** The rows lie in the order in which they were applied. */
    private GraphHistory(List<Revision> files, RevisionGraph graph) {
        this(
                files,
                graph,
                AppliedSet.of(graph.revisions().stream().map(GraphHistory::row).toList()));
    }

    private static AppliedRevision row(Revision revision) {
        return new AppliedRevision(
                revision.id(),
                revision.downRevisions(),
                List.of(),
                revision.labels(),
                revision.message(),
                AppliedRevision.Kind.SQL,
                "1:00",
                "10-00",
                false,
                RowState.APPLIED,
                "run",
                1,
                1,
                1,
                APPLIED_AT,
                "benchmark",
                1,
                "1",
                1);
    }
}
