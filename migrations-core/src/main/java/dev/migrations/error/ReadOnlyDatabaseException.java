package dev.migrations.error;

/** Something is to be applied, and the database takes no writes. */
public final class ReadOnlyDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String database;

    public ReadOnlyDatabaseException(String database, String said, Throwable cause) {
        super(
                database + " takes no writes, and there are revisions to apply. It says: " + said + ".",
                "Make the database, and for a file its folder too, writable for this user, or apply the revisions with"
                        + " another one.",
                cause);
        this.database = database;
    }

    /** The database, as the log lines name it. */
    public String database() {
        return database;
    }
}
