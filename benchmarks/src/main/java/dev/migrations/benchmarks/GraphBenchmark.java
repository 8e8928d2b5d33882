package dev.migrations.benchmarks;

import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.RowState;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a long history costs: building the graph, planning all of it up and down, walking through it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class GraphBenchmark {

    private static final Instant APPLIED_AT = Instant.parse("2026-11-20T10:40:00Z");

    /** What the history looks like. */
    @Param
    public GraphShape shape = GraphShape.LINE;

    /** How many revisions it has. */
    @Param({"10000", "100000"})
    public int revisions;

    private List<Revision> files = List.of();
    private RevisionGraph graph = RevisionGraph.of(List.of());
    private AppliedSet applied = AppliedSet.empty();

    /** Makes the history. */
    @Setup
    public void setUp() {
        files = shape.revisions(revisions);
        graph = RevisionGraph.of(files);
        applied = AppliedSet.of(files.stream().map(GraphBenchmark::row).toList());
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

    /** From headers to a valid graph. */
    @Benchmark
    public RevisionGraph build() {
        return RevisionGraph.of(files);
    }

    /** From an empty database to the heads. */
    @Benchmark
    public MigrationPlan upgrade() {
        return Planner.planUpgrade(graph, AppliedSet.empty(), RevisionSelector.HEADS);
    }

    /** From the heads to base. */
    @Benchmark
    public MigrationPlan downgrade() {
        return Planner.planDowngrade(graph, applied, RevisionSelector.BASE);
    }

    /** What a history shows of each revision, from the newest to the first. */
    @Benchmark
    public int history() {
        int shown = 0;
        List<Revision> ordered = graph.revisions();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Revision revision = ordered.get(i);
            boolean head = graph.revisedBy(revision.id()).isEmpty();
            shown += (head ? 1 : 0)
                    + graph.parents(revision.id()).size()
                    + (graph.isBranchPoint(revision.id()) ? 1 : 0)
                    + (applied.contains(revision.id()) ? 1 : 0);
        }
        return shown;
    }
}
