package dev.migrations.error;

/** The connections that migrate and those of the application do not lead to the same database. */
public final class OtherDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public OtherDatabaseException(String migrated, int written, String application, int seen) {
        super(
                "The migrations' own connection and the application's do not see the same revisions: " + written
                        + " applied in " + migrated + ", " + seen + " in " + application + ".",
                "Let migrations.url lead to the database and schema of the application's DataSource, and let the"
                        + " application's user SELECT from the state table.");
    }
}
