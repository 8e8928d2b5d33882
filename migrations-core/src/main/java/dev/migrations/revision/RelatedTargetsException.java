package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** Several targets of which one already includes another. */
public final class RelatedTargetsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final RevisionId lower;
    private final RevisionId upper;

    public RelatedTargetsException(RevisionId lower, RevisionId upper) {
        super(
                "The targets " + lower + " and " + upper + " do not go together: " + upper + " includes " + lower + ".",
                "Name only one of them.");
        this.lower = lower;
        this.upper = upper;
    }

    /** The target that is included. */
    public RevisionId lower() {
        return lower;
    }

    /** The target that includes it. */
    public RevisionId upper() {
        return upper;
    }
}
