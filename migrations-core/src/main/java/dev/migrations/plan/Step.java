package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.util.Objects;

/**
 * One revision of a plan and the way it is run.
 *
 * @param revision the revision
 * @param direction up or down
 * @param resume whether it was begun by an earlier run and is to be finished
 */
public record Step(Revision revision, Direction direction, boolean resume) {

    public Step {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(direction, "direction");
    }

    /** {@code upgrade 57dc007f6d46 create exchanges table}. */
    @Override
    public String toString() {
        return direction.word() + " " + revision + (resume ? " (go on)" : "");
    }
}
