package dev.migrations.plan;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionResolver;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@link Planner#planStamp}. */
final class StampPlanner {

    private static final String SUITABLE =
            "an id, a label, head, heads, base, or one of these on a branch, as in billing@head";

    private final State state;
    private final RevisionResolver resolver;

    StampPlanner(RevisionGraph known, AppliedSet applied) {
        this.state = new State(known, applied);
        this.resolver = new RevisionResolver(known);
    }

    StampPlan plan(List<RevisionSelector> targets) {
        state.applied.halfRun().stream().findFirst().ifPresent(row -> {
            throw new HalfRunException(row, state.known.contains(row.id()));
        });
        return plan(targets, state.current);
    }

    StampPlan planPurging(List<RevisionSelector> targets) {
        return plan(targets, List.of());
    }

    /** What {@code targets} make of a database at {@code from}. */
    private StampPlan plan(List<RevisionSelector> targets, List<RevisionId> from) {
        List<RevisionSelector> all = flatten(targets);
        Set<RevisionId> destinations = new LinkedHashSet<>();
        all.forEach(target -> destinations.addAll(state.graph.maximal(resolver.resolve(target))));
        UpgradeTargets.refuseRelated(state.graph, destinations);
        Set<RevisionId> staying = new LinkedHashSet<>(from);
        all.forEach(target -> staying.removeAll(givingWay(target)));
        Set<RevisionId> after = new HashSet<>(state.graph.ancestors(staying));
        after.retainAll(state.applied.ids());
        after.addAll(state.graph.ancestors(destinations));
        return difference(after);
    }

    private List<RevisionSelector> flatten(List<RevisionSelector> targets) {
        List<RevisionSelector> all = new ArrayList<>();
        for (RevisionSelector target : targets) {
            if (target instanceof RevisionSelector.Several several) {
                all.addAll(several.targets());
            } else {
                all.add(target);
            }
        }
        all.forEach(StampPlanner::refuseUnsuitable);
        if (all.size() > 1 && all.contains(RevisionSelector.BASE)) {
            throw new UnsuitableSelectorException(
                    RevisionSelector.BASE, "one of several targets", "base alone, or leave it out");
        }
        return all;
    }

    private static void refuseUnsuitable(RevisionSelector target) {
        RevisionSelector place = target instanceof RevisionSelector.AtBranch at ? at.target() : target;
        if (place instanceof RevisionSelector.Relative
                || place instanceof RevisionSelector.Range
                || place instanceof RevisionSelector.Current) {
            throw new UnsuitableSelectorException(target, "the target of a stamp", SUITABLE);
        }
    }

    /** Everything that shares lineage with the target, by either kind of edge; with {@code base}, everything. */
    private Set<RevisionId> givingWay(RevisionSelector target) {
        if (target instanceof RevisionSelector.Base) {
            return state.applied.ids();
        }
        List<RevisionId> places = resolver.resolve(target);
        if (target instanceof RevisionSelector.AtBranch at && at.target() instanceof RevisionSelector.Base) {
            places = List.of(resolver.branch(at.branch()));
        }
        return related(places);
    }

    private Set<RevisionId> related(Collection<RevisionId> places) {
        Set<RevisionId> related = new HashSet<>(state.graph.ancestors(places));
        related.addAll(state.graph.descendants(places));
        return related;
    }

    private StampPlan difference(Set<RevisionId> after) {
        Set<RevisionId> rows = new HashSet<>();
        state.applied.rows().forEach(row -> rows.add(row.id()));
        Set<RevisionId> complete = new HashSet<>(rows);
        state.applied.halfRun().forEach(row -> complete.remove(row.id()));
        List<RevisionId> insert = state.graph.inUpgradeOrder(after).stream()
                .filter(id -> !complete.contains(id))
                .toList();
        rows.removeIf(id -> after.contains(id) && complete.contains(id));
        List<RevisionId> remove = new ArrayList<>(state.graph.inUpgradeOrder(rows));
        Collections.reverse(remove);
        return new StampPlan(insert, remove, state.current, state.graph.maximal(after));
    }
}
