package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be done to bring a database to a target, in order. A value: printed, looked at, run later, if the database
 * is then still at {@link #currentBefore()}.
 *
 * @param direction up or down
 * @param target what was asked for
 * @param steps what to run, first to last; empty when there is nothing to do
 * @param currentBefore what the database is at, in upgrade order; empty: at the base
 * @param currentAfter what it will be at
 * @param collateral those of the revisions of a downgrade that are not on the branch that is taken back, and go because
 *     they need what goes; in the order of the steps
 */
public record MigrationPlan(
        Direction direction,
        RevisionSelector target,
        List<Step> steps,
        List<RevisionId> currentBefore,
        List<RevisionId> currentAfter,
        List<Revision> collateral) {

    public MigrationPlan {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(target, "target");
        steps = List.copyOf(steps);
        currentBefore = List.copyOf(currentBefore);
        currentAfter = List.copyOf(currentAfter);
        collateral = List.copyOf(collateral);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The ids of the revisions to run, in order. */
    public List<RevisionId> ids() {
        return steps.stream().map(step -> step.revision().id()).toList();
    }

    /** One line that says how many revisions and from where to where, then one line a step. */
    @Override
    public String toString() {
        if (steps.isEmpty()) {
            return direction.word() + " to " + target + ": nothing to do, at " + Places.of(currentBefore);
        }
        String count = steps.size() == 1 ? "1 revision" : steps.size() + " revisions";
        Set<Revision> besides = new HashSet<>(collateral);
        return steps.stream()
                .map(step -> "\n  " + step + (besides.contains(step.revision()) ? " (on another branch)" : ""))
                .collect(Collectors.joining(
                        "",
                        direction.word() + " to " + target + ": " + count + ", from " + Places.of(currentBefore)
                                + " to " + Places.of(currentAfter),
                        ""));
    }
}
