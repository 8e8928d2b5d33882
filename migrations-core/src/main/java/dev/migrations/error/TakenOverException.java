package dev.migrations.error;

/** Another run has changed a row that this one was working on. */
public final class TakenOverException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public TakenOverException(String revision) {
        super(
                "Revision " + revision + " was taken over by another run while this one worked on it.",
                "This run stopped. Let the other one end, then start again.");
        this.revision = revision;
    }

    /** The revision it is about. */
    public String revision() {
        return revision;
    }
}
