package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.List;

/** A downgrade to a revision, or along a branch, that is not applied, or on which nothing stands that is. */
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
        this(
                target,
                problem + ", so there is no way down to it; the database is at " + Places.of(current) + ".",
                "Name an applied revision, which then stays, or base.",
                current);
    }

    /** A downgrade to a revision that is applied, and that something depends on, but nothing applied revises. */
    static TargetNotAppliedException nothingAbove(Revision target, List<RevisionId> current) {
        return new TargetNotAppliedException(
                target.id().value(),
                "Nothing that is applied revises " + target + ", so there is nothing to take back; the database is at "
                        + Places.of(current) + ".",
                "To take back what depends on it, name that, as in " + current.get(0) + "@base.",
                current);
    }

    private TargetNotAppliedException(String target, String description, String action, List<RevisionId> current) {
        super(description, action);
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
