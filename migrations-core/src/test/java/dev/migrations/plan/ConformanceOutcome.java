package dev.migrations.plan;

import static dev.migrations.plan.ConformanceCase.sorted;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.PlanAssert;
import dev.migrations.testkit.Rows;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What this engine makes of a case, in the same words as {@link ConformanceCase#expected}, or the simple name of its
 * exception.
 */
record ConformanceOutcome(String text, boolean failed) {

    static ConformanceOutcome of(ConformanceCase theCase) {
        try {
            return new ConformanceOutcome(run(theCase, theCase.revisionGraph()), false);
        } catch (MigrationException e) {
            return new ConformanceOutcome(e.getClass().getSimpleName(), true);
        }
    }

    private static String run(ConformanceCase theCase, RevisionGraph graph) {
        AppliedSet applied = Rows.upTo(graph, theCase.rows().toArray(String[]::new));
        return switch (theCase.command()) {
            case "upgrade" ->
                plan(graph, applied, Planner.planUpgrade(graph, applied, RevisionSelector.parse(theCase.target())));
            case "downgrade" ->
                plan(graph, applied, Planner.planDowngrade(graph, applied, RevisionSelector.parse(theCase.target())));
            case "stamp" -> stamp(theCase, graph, applied);
            case "resolve" -> names(graph.resolve(RevisionSelector.parse(theCase.target())));
            default -> facts(graph);
        };
    }

    private static String plan(RevisionGraph graph, AppliedSet applied, MigrationPlan plan) {
        PlanAssert.requireLawful(graph, applied, plan);
        List<String> steps = plan.steps().stream()
                .map(step -> (step.direction().word().equals("upgrade") ? "up " : "down ")
                        + step.revision().id())
                .toList();
        return sorted(steps) + " -> " + names(plan.currentAfter());
    }

    private static String stamp(ConformanceCase theCase, RevisionGraph graph, AppliedSet applied) {
        List<RevisionSelector> targets =
                theCase.targets().stream().map(RevisionSelector::parse).toList();
        StampPlan plan = theCase.purge()
                ? Planner.planPurgingStamp(graph, applied, targets)
                : Planner.planStamp(graph, applied, targets);
        return " -> " + names(plan.currentAfter());
    }

    private static String names(Collection<RevisionId> ids) {
        return sorted(Graphs.names(ids));
    }

    private static String facts(RevisionGraph graph) {
        List<RevisionId> all = graph.inUpgradeOrder(graph.ancestors(graph.effectiveHeads()));
        return "heads " + names(graph.heads()) + "; effective " + names(graph.effectiveHeads()) + "; bases "
                + names(graph.bases()) + "; branch points "
                + names(all.stream().filter(graph::isBranchPoint).toList()) + "; merge points "
                + names(all.stream().filter(graph::isMergePoint).toList()) + "; labels " + labels(graph)
                + "; parents " + table(all, id -> names(normalizedParents(graph, id)));
    }

    /** The reference leaves out a dependency that something below on the line has already. */
    private static Set<RevisionId> normalizedParents(RevisionGraph graph, RevisionId id) {
        Set<RevisionId> parents = new LinkedHashSet<>(graph.parents(id));
        graph.lineBelow(id).stream()
                .filter(below -> !below.equals(id))
                .forEach(below -> parents.removeAll(graph.dependsOn(below)));
        parents.addAll(graph.get(id).downRevisions());
        return parents;
    }

    private static String table(Collection<RevisionId> ids, Function<RevisionId, String> value) {
        Map<String, String> table = new TreeMap<>();
        ids.forEach(id -> table.put(id.value(), value.apply(id)));
        return table.toString();
    }

    private static String labels(RevisionGraph graph) {
        Map<String, TreeSet<String>> covering = new TreeMap<>();
        graph.revisions().forEach(revision -> {
            for (BranchLabel label : revision.labels()) {
                graph.branchOf(revision.id())
                        .forEach(id -> covering.computeIfAbsent(id.value(), key -> new TreeSet<>())
                                .add(label.value()));
            }
        });
        Map<String, String> table = new TreeMap<>();
        covering.forEach((id, labels) -> table.put(id, sorted(labels)));
        return table.toString();
    }
}
