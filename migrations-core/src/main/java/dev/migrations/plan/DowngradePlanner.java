package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.ArrayList;
import java.util.Collections;
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
        Set<RevisionId> counted = state.graph.difference(state.appliedIds, Set.copyOf(UpgradePlanner.ids(begun)));
        List<RevisionId> roots = new DowngradeRoots(state).of(target);
        Set<RevisionId> staying = state.graph.difference(counted, state.graph.descendants(roots));
        Set<RevisionId> going = state.graph.difference(counted, staying);
        return new MigrationPlan(
                Direction.DOWNGRADE,
                target,
                state.steps(Direction.DOWNGRADE, begun, downwards(going)),
                state.current,
                state.graph.maximal(staying),
                collateral(target, roots, going));
    }

    private List<Revision> downwards(Set<RevisionId> ids) {
        List<Revision> revisions = new ArrayList<>(state.revisions(ids));
        Collections.reverse(revisions);
        return revisions;
    }

    /** Those of {@code going} that are off the branch that was named, or off every line that stands on {@code roots}. */
    private List<Revision> collateral(RevisionSelector target, List<RevisionId> roots, Set<RevisionId> going) {
        if (going.isEmpty()) {
            return List.of();
        }
        Set<RevisionId> meant = target instanceof RevisionSelector.AtBranch at
                ? state.graph.lineage(state.resolver.branch(at.branch()))
                : state.graph.linesAbove(roots);
        return downwards(state.graph.difference(going, meant));
    }

    private List<AppliedRevision> begun() {
        state.applied.halfRun(RowState.UPGRADING).stream().findFirst().ifPresent(row -> {
            throw new HalfRunException(row, state.known.contains(row.id()));
        });
        return state.applied.halfRun();
    }
}
