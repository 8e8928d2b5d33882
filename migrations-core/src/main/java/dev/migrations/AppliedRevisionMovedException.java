package dev.migrations;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;

/** A revision that is applied in a database was to be put somewhere else in the history. */
public final class AppliedRevisionMovedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;

    AppliedRevisionMovedException(Revision revision) {
        super(
                revision + " (" + revision.origin() + ") is applied in the database, so it stays where it is.",
                "Join the heads instead: migrations merge.");
        this.revision = revision;
    }

    /** The applied revision. */
    public Revision revision() {
        return revision;
    }
}
