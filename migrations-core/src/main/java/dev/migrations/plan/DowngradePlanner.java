package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@link Planner#planDowngrade}. */
final class DowngradePlanner {

    private final State state;

    DowngradePlanner(RevisionGraph known, AppliedSet applied) {
        this.state = new State(known, applied);
    }

    MigrationPlan plan(RevisionSelector target) {
        List<AppliedRevision> begun = begun();
        Set<RevisionId> after = new HashSet<>(state.applied.ids());
        begun.forEach(row -> after.remove(row.id()));
        List<RevisionId> roots = new DowngradeRoots(state).of(target);
        List<RevisionId> others = new ArrayList<>(
                state.graph.descendants(roots).stream().filter(after::remove).toList());
        Collections.reverse(others);
        return new MigrationPlan(
                Direction.DOWNGRADE,
                target,
                state.steps(Direction.DOWNGRADE, begun, others),
                state.current,
                state.graph.maximal(after),
                collateral(target, roots, others));
    }

    /** Those of {@code going} that are off the branch that was named, or off every line that stands on {@code roots}. */
    private List<Revision> collateral(RevisionSelector target, List<RevisionId> roots, List<RevisionId> going) {
        if (going.isEmpty()) {
            return List.of();
        }
        Set<RevisionId> meant = target instanceof RevisionSelector.AtBranch at
                ? state.graph.lineage(state.resolver.branch(at.branch()))
                : state.graph.linesAbove(roots);
        return going.stream()
                .filter(id -> !meant.contains(id))
                .map(state::revision)
                .toList();
    }

    private List<AppliedRevision> begun() {
        state.applied.halfRun(RowState.UPGRADING).stream().findFirst().ifPresent(row -> {
            throw new HalfRunException(row, state.known.contains(row.id()));
        });
        return state.applied.halfRun();
    }
}
