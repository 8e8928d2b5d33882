package dev.migrations.plan;

import dev.migrations.revision.Direction;
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
        List<RevisionId> others = new ArrayList<>(state.graph.descendants(new DowngradeRoots(state).of(target)).stream()
                .filter(after::remove)
                .toList());
        Collections.reverse(others);
        return state.plan(Direction.DOWNGRADE, target, state.steps(Direction.DOWNGRADE, begun, others), after);
    }

    private List<AppliedRevision> begun() {
        state.applied.halfRun(RowState.UPGRADING).stream().findFirst().ifPresent(row -> {
            throw new HalfRunException(row, state.known.contains(row.id()));
        });
        return state.applied.halfRun();
    }
}
