package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A rebase was asked for of a revision that revises nothing. */
public final class RebaseOfBaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;

    RebaseOfBaseException(Revision revision) {
        super(
                revision + " (" + revision.origin() + ") is a base: it revises nothing, so it cannot be rebased.",
                "If it is meant to follow another revision, write that one's id into its revises line.");
        this.revision = revision;
    }

    /** The base. */
    public Revision revision() {
        return revision;
    }
}
