package dev.migrations;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.time.Duration;
import java.util.List;

/**
 * What an upgrade or a downgrade did.
 *
 * @param direction which of the two
 * @param steps the revisions that were run, in the order they were run; empty when there was nothing to do
 * @param current where the database is now
 * @param warnings what was noticed on the way, one sentence or more each
 * @param elapsed the time from the first look to the last commit, waiting included
 */
public record MigrationResult(
        Direction direction, List<Step> steps, List<RevisionId> current, List<String> warnings, Duration elapsed) {

    /**
     * One revision that was run.
     *
     * @param revision the revision
     * @param elapsed the time from its first statement to its commit
     */
    public record Step(Revision revision, Duration elapsed) {}

    public MigrationResult {
        steps = List.copyOf(steps);
        current = List.copyOf(current);
        warnings = List.copyOf(warnings);
    }

    /** Whether there was nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    @Override
    public String toString() {
        String place = current.isEmpty()
                ? "base"
                : String.join(", ", current.stream().map(RevisionId::value).toList());
        String did = steps.isEmpty()
                ? "nothing to do"
                : steps.size() + (direction == Direction.UPGRADE ? " applied" : " taken back");
        return "at " + place + ", " + did + " in " + elapsed.toMillis() + " ms";
    }
}
