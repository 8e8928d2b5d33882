package dev.migrations.error;

/** The database has the history of another tool and none of ours. */
public final class ForeignHistoryException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String tool;
    private final String table;

    public ForeignHistoryException(String database, String tool, String table, String newest) {
        super(
                "%s has the history of %s in table %s, newest entry: %s. Nothing was run."
                        .formatted(database, tool, table, newest),
                "To take over, write revisions that begin where it ended and stamp the database once with the revision that"
                        + " equals it (Migrations.stamp). How: docs/how-to/take-over.md.");
        this.tool = tool;
        this.table = table;
    }

    /** The tool. */
    public String tool() {
        return tool;
    }

    /** Its history table. */
    public String table() {
        return table;
    }
}
