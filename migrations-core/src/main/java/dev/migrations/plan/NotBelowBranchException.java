package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.Wording;
import java.util.List;

/** A downgrade to {@code branch@revision} where no way up from the revision leads towards the branch. */
public final class NotBelowBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final RevisionId target;
    private final RevisionId branch;
    private final List<RevisionId> ways;

    NotBelowBranchException(RevisionId target, RevisionId branch, List<RevisionId> ways) {
        super(
                "Above " + target + " the way parts into " + Wording.and(ways) + ", and none of them leads to " + branch
                        + ", so it cannot be told what is to be taken back.",
                "Before the @ name one of these, as in " + ways.get(0) + "@" + target
                        + ", or leave the branch out to take all of them back.");
        this.target = target;
        this.branch = branch;
        this.ways = List.copyOf(ways);
    }

    /** The revision to go down to. */
    public RevisionId target() {
        return target;
    }

    /** The revision that the branch was named by. */
    public RevisionId branch() {
        return branch;
    }

    /** The revisions that revise the target. */
    public List<RevisionId> ways() {
        return ways;
    }
}
