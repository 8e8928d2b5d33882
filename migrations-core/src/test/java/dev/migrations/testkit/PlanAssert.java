package dev.migrations.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.HashSet;
import java.util.Set;

/**
 * Plans in a sentence: {@code assertPlan(graph).from("b").upgradingTo("m").runs("c1", "c2", "m").leaves("m")}. Whatever a
 * test asks, every plan is also held against the law: an upgrade step has all its parents applied, a downgrade step has
 * no applied child, and current is what the steps leave.
 */
public final class PlanAssert {

    private final RevisionGraph graph;
    private AppliedSet applied = AppliedSet.empty();
    private MigrationPlan plan;

    private PlanAssert(RevisionGraph graph) {
        this.graph = graph;
        this.plan = Planner.planUpgrade(graph, applied, RevisionSelector.BASE);
    }

    /** Plans in this graph, from base unless said otherwise. */
    public static PlanAssert assertPlan(RevisionGraph graph) {
        return new PlanAssert(graph);
    }

    /** The database is at these revisions. */
    public PlanAssert from(String... current) {
        return from(Rows.upTo(graph, current));
    }

    /** The database has these rows. */
    public PlanAssert from(AppliedSet rows) {
        applied = rows;
        return this;
    }

    /** Plans an upgrade. */
    public PlanAssert upgradingTo(String target) {
        plan = Planner.planUpgrade(graph, applied, RevisionSelector.parse(target));
        return lawful();
    }

    /** Plans a downgrade. */
    public PlanAssert downgradingTo(String target) {
        plan = Planner.planDowngrade(graph, applied, RevisionSelector.parse(target));
        return lawful();
    }

    /** The plan has these steps in this order. */
    public PlanAssert runs(String... ids) {
        assertThat(Graphs.names(plan.ids())).containsExactly(ids);
        return this;
    }

    /** The plan has no steps. */
    public PlanAssert runsNothing() {
        return runs();
    }

    /** The database is at these revisions afterwards. */
    public PlanAssert leaves(String... current) {
        assertThat(Graphs.names(plan.currentAfter())).containsExactly(current);
        return this;
    }

    private PlanAssert lawful() {
        requireLawful(graph, applied, plan);
        return this;
    }

    /** Fails unless every step may be run when its turn comes. */
    public static void requireLawful(RevisionGraph graph, AppliedSet applied, MigrationPlan plan) {
        Set<RevisionId> state = new HashSet<>(applied.ids());
        assertThat(plan.currentBefore()).isEqualTo(graph.maximal(state));
        for (Step step : plan.steps()) {
            RevisionId id = step.revision().id();
            if (step.direction() == Direction.UPGRADE) {
                assertThat(state).containsAll(graph.parents(id));
                assertThat(state.add(id)).as("%s is not applied yet", id).isTrue();
            } else {
                assertThat(graph.children(id)).as("children of %s", id).noneMatch(state::contains);
                assertThat(state.remove(id)).as("%s is applied", id).isTrue();
            }
        }
        assertThat(plan.currentAfter()).isEqualTo(graph.maximal(state));
    }
}
