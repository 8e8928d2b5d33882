package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A revision revises, or depends on, itself. */
public final class SelfLoopException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final boolean dependency;

    SelfLoopException(Revision revision, boolean dependency) {
        super(
                "Revision " + revision + " (" + revision.origin() + ") " + Wording.verb(dependency) + " itself.",
                dependency
                        ? "Remove the entry from its depends-on line."
                        : "Name the revision before it, or write: revises: base.");
        this.revision = revision;
        this.dependency = dependency;
    }

    /** The revision that names itself. */
    public Revision revision() {
        return revision;
    }

    /** Whether it does so by {@code depends-on}, not by {@code revises}. */
    public boolean dependency() {
        return dependency;
    }
}
