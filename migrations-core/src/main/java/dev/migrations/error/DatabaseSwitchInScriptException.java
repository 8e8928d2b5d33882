package dev.migrations.error;

/** A script would have to leave the database that it is run in, and could not come back. Nothing was written. */
public final class DatabaseSwitchInScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final SourceLocation location;

    /**
     * The USE of {@code revision} stands in the way.
     *
     * @param revision its id
     * @param location where the USE is
     */
    public DatabaseSwitchInScriptException(String revision, SourceLocation location) {
        super(
                "Revision " + revision + " goes to another database with USE (" + location + "), and a script could not"
                        + " go back to the one that it was run in. Nothing was written.",
                "Write that database in front of the names instead, or let migrations upgrade run the revision.");
        this.revision = revision;
        this.location = location;
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }

    /** Where the USE is. */
    public SourceLocation location() {
        return location;
    }
}
