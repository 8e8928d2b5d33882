package dev.migrations.benchmarks;

import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * What a long history costs: building the graph, planning all of it up and down, walking through it.
 *
 * <p>So that the two sizes differ in nothing but size, each call takes the next of as many histories as make
 * {@value #TOGETHER} revisions: otherwise the small one would find in the processor's cache what its call before had
 * left there, which no program that reads its files once does. The young part of the heap is small enough for the
 * cache and pages are large: otherwise most of what is measured is how fast this machine clears fresh memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx4g", "-Xmn16m", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
public class GraphBenchmark {

    private static final int TOGETHER = 100_000;

    /** What the history looks like. */
    @Param
    public GraphShape shape = GraphShape.LINE;

    /** How many revisions it has. */
    @Param({"10000", "100000"})
    public int revisions;

    private GraphHistory[] histories = {};
    private int calls;

    /** Makes the histories. */
    @Setup
    public void setUp() {
        histories = new GraphHistory[TOGETHER / revisions];
        for (int i = 0; i < histories.length; i++) {
            histories[i] = new GraphHistory(shape.revisions(revisions));
        }
        System.gc();
    }

    private GraphHistory next() {
        return histories[calls++ % histories.length];
    }

    /** From headers to a valid graph. */
    @Benchmark
    public RevisionGraph build() {
        return RevisionGraph.of(next().files());
    }

    /**
     * What the same revisions cost without a graph: a map of the JDK is filled with them, and each parent is looked up in
     * it. This is linear in steps, so what grows here per revision is the price of memory.
     */
    @Benchmark
    public int map() {
        List<Revision> files = next().files();
        Map<RevisionId, Revision> byId = new HashMap<>(2 * files.size());
        for (Revision revision : files) {
            byId.put(revision.id(), revision);
        }
        int found = 0;
        for (Revision revision : files) {
            for (RevisionId parent : revision.downRevisions()) {
                found += byId.containsKey(parent) ? 1 : 0;
            }
        }
        return found;
    }

    /** From an empty database to the heads. */
    @Benchmark
    public MigrationPlan upgrade() {
        return Planner.planUpgrade(next().graph(), AppliedSet.empty(), RevisionSelector.HEADS);
    }

    /** From the heads to base. */
    @Benchmark
    public MigrationPlan downgrade() {
        GraphHistory history = next();
        return Planner.planDowngrade(history.graph(), history.applied(), RevisionSelector.BASE);
    }

    /** What a history shows of each revision, from the newest to the first. */
    @Benchmark
    public int history() {
        GraphHistory history = next();
        RevisionGraph graph = history.graph();
        int shown = 0;
        List<Revision> ordered = graph.revisions();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Revision revision = ordered.get(i);
            boolean head = graph.revisedBy(revision.id()).isEmpty();
            shown += (head ? 1 : 0)
                    + graph.parents(revision.id()).size()
                    + (graph.isBranchPoint(revision.id()) ? 1 : 0)
                    + (history.applied().contains(revision.id()) ? 1 : 0);
        }
        return shown;
    }
}
