package dev.migrations.plan;

import static dev.migrations.testkit.PlanAssert.requireLawful;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.RandomGraph;
import dev.migrations.testkit.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every graph, tried on a thousand random ones. */
class PlanLawsTest {

    private static final List<RevisionGraph> GRAPHS = IntStream.range(0, 1_000)
            .mapToObj(seed -> RevisionGraph.of(RandomGraph.revisions(seed)))
            .toList();

    private static void forEachGraph(BiConsumer<RevisionGraph, Random> law) {
        for (int seed = 0; seed < GRAPHS.size(); seed++) {
            law.accept(GRAPHS.get(seed), new Random(seed));
        }
    }

    /** The set that a database could be in: a few revisions and all that they stand on. */
    private static AppliedSet some(RevisionGraph graph, Random random) {
        List<RevisionId> tips = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tips.add(any(graph, random));
        }
        return Rows.exactly(graph, graph.ancestors(tips));
    }

    private static RevisionId any(RevisionGraph graph, Random random) {
        return graph.revisions().get(random.nextInt(graph.size())).id();
    }

    private static Set<RevisionId> after(AppliedSet before, MigrationPlan plan) {
        Set<RevisionId> after = new HashSet<>(before.ids());
        plan.steps().forEach(step -> {
            if (!after.remove(step.revision().id())) {
                after.add(step.revision().id());
            }
        });
        return after;
    }

    @Test
    void anUpgradeStepHasAllItsParentsAppliedAndNothingElseIsRun() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            RevisionId target = any(graph, random);
            MigrationPlan plan = Planner.planUpgrade(graph, applied, RevisionSelector.of(target));
            requireLawful(graph, applied, plan);
            Set<RevisionId> wanted = new HashSet<>(graph.ancestors(List.of(target)));
            wanted.addAll(applied.ids());
            assertThat(after(applied, plan)).isEqualTo(wanted);
        });
    }

    @Test
    void aDowngradeStepHasNoAppliedChildAndTheTargetStays() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            for (RevisionId target : waysDown(graph, applied)) {
                MigrationPlan plan = Planner.planDowngrade(graph, applied, RevisionSelector.of(target));
                requireLawful(graph, applied, plan);
                assertThat(after(applied, plan)).contains(target);
            }
        });
    }

    @Test
    void whatADowngradeLeavesHasNothingAboveTheTargetOnItsLines() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            for (RevisionId target : waysDown(graph, applied)) {
                MigrationPlan plan = Planner.planDowngrade(graph, applied, RevisionSelector.of(target));
                assertThat(after(applied, plan)).doesNotContainAnyElementsOf(nonEmpty(graph.revisedBy(target)));
            }
        });
    }

    /** A name that no graph has, so that there is something to look for. */
    private static Collection<RevisionId> nonEmpty(Collection<RevisionId> ids) {
        Set<RevisionId> result = new LinkedHashSet<>(ids);
        result.add(RevisionId.of("none"));
        return result;
    }

    @Test
    void anUpgradeAfterADowngradeRestoresTheSet() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            for (int i = Math.min(4, applied.ids().size()); i > 0; i--) {
                RevisionId target = anyWayDown(graph, applied, random);
                MigrationPlan down = Planner.planDowngrade(graph, applied, RevisionSelector.of(target));
                AppliedSet lower = Rows.exactly(graph, after(applied, down));
                Set<RevisionId> restored = new HashSet<>(lower.ids());
                for (RevisionId tip : down.currentBefore()) {
                    restored.addAll(after(lower, Planner.planUpgrade(graph, lower, RevisionSelector.of(tip))));
                }
                assertThat(restored).isEqualTo(applied.ids());
            }
        });
    }

    @Test
    void aDowngradeIsTheUpgradeBackwards() {
        forEachGraph((graph, random) -> {
            List<RevisionId> up = new ArrayList<>(Planner.planUpgrade(graph, AppliedSet.empty(), RevisionSelector.HEADS)
                    .ids());
            AppliedSet all = Rows.exactly(graph, up);
            Collections.reverse(up);
            assertThat(Planner.planDowngrade(graph, all, RevisionSelector.BASE).ids())
                    .isEqualTo(up);
        });
    }

    @Test
    void singleStepsInAnyLawfulOrderReachTheSameState() {
        forEachGraph((graph, random) -> {
            Set<RevisionId> applied = new HashSet<>();
            List<RevisionId> ready = new ArrayList<>(graph.bases().stream()
                    .filter(id -> graph.parents(id).isEmpty())
                    .toList());
            while (!ready.isEmpty()) {
                RevisionId next = ready.remove(random.nextInt(ready.size()));
                boolean planned = random.nextInt(5) == 0;
                AppliedSet before = planned ? Rows.exactly(graph, applied) : AppliedSet.empty();
                applied.add(next);
                if (planned) {
                    MigrationPlan plan = Planner.planUpgrade(graph, before, RevisionSelector.of(next));
                    assertThat(plan.ids()).containsExactly(next);
                    assertThat(plan.currentAfter()).isEqualTo(graph.maximal(applied));
                }
                graph.children(next).stream()
                        .filter(child -> applied.containsAll(graph.parents(child)))
                        .forEach(ready::add);
            }
            assertThat(applied).hasSize(graph.size());
            assertThat(graph.maximal(applied)).isEqualTo(graph.effectiveHeads());
        });
    }

    @Test
    void upsAndDownsInAnyOrderAreLawfulAndEndWhereOneUpgradeEnds() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = AppliedSet.empty();
            for (int i = 0; i < 6; i++) {
                RevisionSelector target = RevisionSelector.of(any(graph, random));
                boolean up = applied.ids().isEmpty() || random.nextInt(3) > 0;
                MigrationPlan plan = up
                        ? Planner.planUpgrade(graph, applied, target)
                        : Planner.planDowngrade(
                                graph, applied, RevisionSelector.of(anyWayDown(graph, applied, random)));
                requireLawful(graph, applied, plan);
                applied = Rows.exactly(graph, after(applied, plan));
                assertThat(applied.ids()).isEqualTo(graph.ancestors(applied.ids()));
            }
            MigrationPlan last = Planner.planUpgrade(graph, applied, RevisionSelector.HEADS);
            assertThat(after(applied, last)).hasSize(graph.size());
            assertThat(last.currentAfter()).isEqualTo(graph.effectiveHeads());
        });
    }

    /** What a downgrade may lead to: where the database is, and what something applied revises. */
    private static List<RevisionId> waysDown(RevisionGraph graph, AppliedSet applied) {
        List<RevisionId> current = Planner.current(graph, applied);
        return applied.ids().stream()
                .filter(id ->
                        current.contains(id) || graph.revisedBy(id).stream().anyMatch(applied::contains))
                .sorted()
                .toList();
    }

    private static RevisionId anyWayDown(RevisionGraph graph, AppliedSet applied, Random random) {
        List<RevisionId> ways = waysDown(graph, applied);
        return ways.get(random.nextInt(ways.size()));
    }

    @Test
    void currentIsWhatNoAppliedRevisionHasAsAParent() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            List<RevisionId> naive = graph.inUpgradeOrder(applied.ids()).stream()
                    .filter(id -> graph.children(id).stream().noneMatch(applied::contains))
                    .toList();
            assertThat(Planner.current(graph, applied)).isEqualTo(naive);
        });
    }

    @Test
    void theOrderIsOfTheGraphAloneWhateverOrderTheFilesComeIn() {
        forEachGraph((graph, random) -> {
            List<Revision> shuffled = new ArrayList<>(graph.revisions());
            Collections.shuffle(shuffled, random);
            assertThat(RevisionGraph.of(shuffled).revisions()).isEqualTo(graph.revisions());
        });
    }

    @Test
    void aStampLeavesASetThatIsClosedDownwardsAndHasItsTargetAsCurrent() {
        forEachGraph((graph, random) -> {
            AppliedSet applied = some(graph, random);
            RevisionId target = any(graph, random);
            StampPlan plan = Planner.planStamp(graph, applied, List.of(RevisionSelector.of(target)));
            Set<RevisionId> after = new HashSet<>(applied.ids());
            assertThat(after.addAll(plan.insert())).isEqualTo(!plan.insert().isEmpty());
            assertThat(after.removeAll(plan.remove())).isEqualTo(!plan.remove().isEmpty());
            assertThat(after).isEqualTo(graph.ancestors(after));
            assertThat(plan.currentAfter()).contains(target).isEqualTo(graph.maximal(after));
        });
    }

    @Test
    void whatWasAppliedByThisBuildIsNoFinding() {
        forEachGraph((graph, random) -> {
            Assessment assessment = Assessment.of(graph, some(graph, random), RevisionSelector.HEADS);
            assertThat(assessment.findings()).allMatch(finding -> finding instanceof Finding.Heads);
        });
    }
}
