package dev.migrations.error;

/** A script needs to know where the database is that it will run on, and what it was told is no such place. */
public final class ScriptStartException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String range;

    public ScriptStartException(String range, String problem, String action) {
        super("'" + range + "' is not a range that a script can be written for: " + problem + ".", action);
        this.range = range;
    }

    /** What was asked for. */
    public String range() {
        return range;
    }
}
