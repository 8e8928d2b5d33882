package dev.migrations.error;

/** The user may not create or write the state tables. */
public final class StatePermissionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;

    public StatePermissionException(String product, String said, String table, String action, Throwable cause) {
        super(
                "The state table " + table + " cannot be created or written. " + product + " says: " + said,
                action,
                cause);
        this.table = table;
    }

    /** The state table, as it is written in SQL. */
    public String table() {
        return table;
    }
}
