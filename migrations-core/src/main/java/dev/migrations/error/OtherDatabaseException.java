package dev.migrations.error;

/** The connections that migrate and those of the application do not lead to the same database, or not to all of it. */
public final class OtherDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private OtherDatabaseException(String description, String action) {
        super(description, action);
    }

    /** Found before anything was run. */
    public static OtherDatabaseException notTheSame(String migrated, String application) {
        return new OtherDatabaseException(
                "The migrations' own connection leads to " + migrated + ", and the application's to another database: "
                        + application + ". Nothing was run.",
                "Let migrations.url lead to the database of the application's DataSource.");
    }

    /** One database, of which the two see different state tables. */
    public static OtherDatabaseException notTheSameRevisions(
            String migrated, int written, String application, int seen) {
        return new OtherDatabaseException(
                "The migrations' own connection and the application's do not see the same revisions: " + written
                        + " applied in " + migrated + ", " + seen + " in " + application + ".",
                "Let both find the state table in the same schema: migrations.schema names it, else it is the first that"
                        + " exists in each user's search path. The application's user must be allowed to SELECT from it.");
    }
}
