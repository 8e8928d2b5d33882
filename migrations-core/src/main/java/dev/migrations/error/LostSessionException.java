package dev.migrations.error;

/** A half-run revision needs something that ended with the session it was made in. */
public final class LostSessionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final SourceLocation location;

    public LostSessionException(String revision, SourceLocation location) {
        super(
                "Revision " + revision + " was interrupted after a statement whose effect ended with its session ("
                        + location + "), so it cannot go on where it stopped.",
                "Take back by hand what it did, then " + RepairWords.notDone(revision) + "; or finish it by hand, then "
                        + RepairWords.done(revision) + ".");
        this.revision = revision;
        this.location = location;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** The statement that made it. */
    public SourceLocation location() {
        return location;
    }
}
