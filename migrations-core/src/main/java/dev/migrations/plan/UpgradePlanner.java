package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@link Planner#planUpgrade}. */
final class UpgradePlanner {

    private final State state;

    UpgradePlanner(RevisionGraph known, AppliedSet applied) {
        this.state = new State(known, applied);
    }

    MigrationPlan plan(RevisionSelector target) {
        List<AppliedRevision> begun = begun();
        Set<RevisionId> counted = state.graph.union(state.appliedIds, ids(begun));
        Set<RevisionId> wanted = state.known.ancestors(new UpgradeTargets(state).resolve(target));
        Set<RevisionId> others = state.known.difference(wanted, counted);
        return new MigrationPlan(
                Direction.UPGRADE,
                target,
                state.steps(Direction.UPGRADE, begun, state.known.revisions(others)),
                state.current,
                state.graph.maximal(state.graph.union(counted, others)),
                List.of());
    }

    static List<RevisionId> ids(List<AppliedRevision> rows) {
        List<RevisionId> ids = new ArrayList<>(rows.size());
        for (AppliedRevision row : rows) {
            ids.add(row.id());
        }
        return ids;
    }

    /** The upgrades that an earlier run began; only the build that has the files can finish them. */
    private List<AppliedRevision> begun() {
        for (AppliedRevision row : state.applied.halfRun()) {
            boolean known = state.known.contains(row.id());
            if (row.state() == RowState.DOWNGRADING || !known) {
                throw new HalfRunException(row, known);
            }
        }
        return state.applied.halfRun();
    }
}
