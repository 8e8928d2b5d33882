package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A new id or branch label is one that the graph has already. */
public final class TakenNameException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Revision takenBy;

    TakenNameException(String name, Revision takenBy, boolean isId) {
        super(
                "'" + name + "' is taken: it is " + (isId ? "the id of " : "a branch label of ") + takenBy + " ("
                        + takenBy.origin() + ").",
                "Choose another one; a new id is made when none is given.");
        this.name = name;
        this.takenBy = takenBy;
    }

    /** The name that was asked for. */
    public String name() {
        return name;
    }

    /** The revision that has it. */
    public Revision takenBy() {
        return takenBy;
    }
}
