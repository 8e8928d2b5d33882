package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A revision revises, or depends on, a revision that is not there. */
public final class UnknownParentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Revision revision;
    private final String parent;
    private final boolean dependency;

    UnknownParentException(Revision revision, String parent, boolean dependency) {
        this(
                revision,
                parent,
                dependency,
                "there is no such revision.",
                "Add the missing file, or correct the line; ids are written in full there.");
    }

    private UnknownParentException(
            Revision revision, String parent, boolean dependency, String problem, String action) {
        super(
                "Revision " + revision + " (" + revision.origin() + ") " + Wording.verb(dependency) + " " + parent
                        + ", but " + problem,
                action);
        this.revision = revision;
        this.parent = parent;
        this.dependency = dependency;
    }

    /**
     * The same failure when the missing parent turns out to be applied in the database: then it is most likely the file
     * that was lost, not the line that is wrong.
     */
    public UnknownParentException appliedInDatabase() {
        return new UnknownParentException(
                revision,
                parent,
                dependency,
                "this build has no such revision, although " + parent + " is applied in the database.",
                "Bring its file back.");
    }

    /** The revision whose parent is missing. */
    public Revision revision() {
        return revision;
    }

    /** The missing parent, as written in the file: an id, or for a dependency also a label. */
    public String parent() {
        return parent;
    }

    /** Whether it is missed by {@code depends-on}, not by {@code revises}. */
    public boolean dependency() {
        return dependency;
    }
}
