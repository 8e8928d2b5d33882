package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A revision was to be put onto itself, or onto one that builds on it. */
public final class RebaseCycleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final Revision target;

    RebaseCycleException(Revision revision, Revision target) {
        super(
                revision + " (" + revision.origin() + ") cannot be put onto "
                        + (target.equals(revision)
                                ? "itself."
                                : target + " (" + target.origin() + "), which builds on it."),
                "Name a revision that does not build on " + revision.id() + ".");
        this.revision = revision;
        this.target = target;
    }

    /** The revision that was to be rebased. */
    public Revision revision() {
        return revision;
    }

    /** What it was to be put onto. */
    public Revision target() {
        return target;
    }
}
