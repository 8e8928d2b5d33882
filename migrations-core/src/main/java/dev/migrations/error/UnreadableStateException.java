package dev.migrations.error;

/** The state table holds what this engine never writes. */
public final class UnreadableStateException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String revision;

    public UnreadableStateException(String table, String revision, RuntimeException cause) {
        super(
                "The row of revision " + revision + " in the state table " + table
                        + " holds what is never written there: " + cause.getMessage() + ".",
                "Somebody has changed it by hand; put it right, as docs/reference/state-tables.md says.",
                cause);
        this.table = table;
        this.revision = revision;
    }

    /** The state table. */
    public String table() {
        return table;
    }

    /** What stands in the row as the revision. */
    public String revision() {
        return revision;
    }
}
