package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A merge was to be rebased, and it is not clear which of the revisions it joins is to be replaced. */
public final class UnclearParentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final Revision target;

    UnclearParentException(Revision revision, Revision target) {
        super(
                revision + " (" + revision.origin() + ") revises " + Wording.and(revision.downRevisions())
                        + ", and it is not clear which of them " + target + " (" + target.origin()
                        + ") is to replace: it has to follow exactly one of them.",
                "Write what it is to join into its revises line.");
        this.revision = revision;
        this.target = target;
    }

    /** The merge that was to be rebased. */
    public Revision revision() {
        return revision;
    }

    /** What it was to be put onto. */
    public Revision target() {
        return target;
    }
}
