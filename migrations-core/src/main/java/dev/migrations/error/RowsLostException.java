package dev.migrations.error;

/** A table has not as many rows after it was rebuilt as before, so the rebuild was taken back. */
public final class RowsLostException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final long before;
    private final long after;

    public RowsLostException(String table, long before, long after) {
        super(
                "Table " + table + " has " + before + " rows, and would have " + after + " when it is rebuilt.",
                "A conflict clause of the table (ON CONFLICT IGNORE or REPLACE) drops rows that the new constraints do not"
                        + " allow. Correct those rows first, or leave the clause out.");
        this.table = table;
        this.before = before;
        this.after = after;
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** How many rows it has. */
    public long before() {
        return before;
    }

    /** How many it would have. */
    public long after() {
        return after;
    }
}
