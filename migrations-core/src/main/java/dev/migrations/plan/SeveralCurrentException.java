package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.Wording;
import java.util.List;

/** Steps are to be counted from what the database is at, and it is at several revisions. */
public final class SeveralCurrentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Direction direction;
    private final List<RevisionId> current;

    SeveralCurrentException(RevisionSelector.Relative steps, Direction direction, List<RevisionId> current) {
        super(
                "The database is at " + current.size() + " revisions, " + Wording.and(current) + ", and " + steps
                        + " could be counted from each of them.",
                "Name the revision to go to, or the branch to count on, as in " + current.get(0) + "@" + steps + ".");
        this.direction = direction;
        this.current = List.copyOf(current);
    }

    /** The way that was asked for. */
    public Direction direction() {
        return direction;
    }

    /** What the database is at, as far as it is in question. */
    public List<RevisionId> current() {
        return current;
    }
}
