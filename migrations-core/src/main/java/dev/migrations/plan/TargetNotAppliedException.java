package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.List;

/** A downgrade to a revision, or along a branch, that is not applied. */
public final class TargetNotAppliedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final List<RevisionId> current;

    TargetNotAppliedException(Revision target, List<RevisionId> current) {
        this(target.id().value(), "Revision " + target + " is not applied", current);
    }

    TargetNotAppliedException(String branch, List<RevisionId> current) {
        this(branch, "Nothing of the branch '" + branch + "' is applied", current);
    }

    private TargetNotAppliedException(String target, String problem, List<RevisionId> current) {
        super(
                problem + ", so there is no way down to it; the database is at " + Places.of(current) + ".",
                "Name an applied revision, which then stays, or base.");
        this.target = target;
        this.current = List.copyOf(current);
    }

    /** The revision's id, or the branch. */
    public String target() {
        return target;
    }

    /** What the database is at. */
    public List<RevisionId> current() {
        return current;
    }
}
