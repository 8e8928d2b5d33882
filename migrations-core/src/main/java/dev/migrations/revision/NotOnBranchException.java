package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** {@code branch@revision} where the two do not share a line. */
public final class NotOnBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String branch;

    public NotOnBranchException(String name, String branch) {
        super(
                "Revision " + name + " is not on the branch '" + branch + "'.",
                "Leave the branch out, or name a revision above or below it.");
        this.name = name;
        this.branch = branch;
    }

    /** The revision, as it was named or as it was found. */
    public String name() {
        return name;
    }

    /** The branch as it was named. */
    public String branch() {
        return branch;
    }
}
