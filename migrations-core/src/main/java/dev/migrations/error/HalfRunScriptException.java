package dev.migrations.error;

/** A script is asked for while a revision is half run; a script begins between two revisions. */
public final class HalfRunScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    /** {@code verb} is what ends it: upgrade or downgrade. */
    public HalfRunScriptException(String revision, String verb) {
        super(
                "Revision " + revision
                        + " is half run, and a script begins between two revisions. Nothing was written.",
                "Finish it with migrations " + verb + ", or say what became of it with migrations repair.");
        this.revision = revision;
    }

    /** The revision, id and message. */
    public String revision() {
        return revision;
    }
}
