package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.List;
import java.util.Objects;
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
 */
public record MigrationPlan(
        Direction direction,
        RevisionSelector target,
        List<Step> steps,
        List<RevisionId> currentBefore,
        List<RevisionId> currentAfter) {

    public MigrationPlan {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(target, "target");
        steps = List.copyOf(steps);
        currentBefore = List.copyOf(currentBefore);
        currentAfter = List.copyOf(currentAfter);
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
        return steps.stream()
                .map(step -> "\n  " + step)
                .collect(Collectors.joining(
                        "",
                        direction.word() + " to " + target + ": " + count + ", from " + Places.of(currentBefore)
                                + " to " + Places.of(currentAfter),
                        ""));
    }
}
