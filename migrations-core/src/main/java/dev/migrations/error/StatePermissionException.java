package dev.migrations.error;

/** The user may not do with the state tables what there is to be done. */
public final class StatePermissionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;

    /**
     * A refusal.
     *
     * @param done what cannot be done, as in {@code created}
     * @param said what the database says, and that it is the database that says it
     * @param action the GRANT that is missing
     */
    public StatePermissionException(String table, String done, String said, String action, Throwable cause) {
        super("The state table " + table + " cannot be " + done + ". " + said + ".", action, cause);
        this.table = table;
    }

    /** The state table. */
    public String table() {
        return table;
    }
}
