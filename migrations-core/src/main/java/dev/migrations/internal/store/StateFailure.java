package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.NoSchemaException;
import dev.migrations.error.ReadOnlyDatabaseException;
import dev.migrations.error.StatePermissionException;
import java.sql.SQLException;

/**
 * What a database says when it refuses the engine's own work on the state tables, as the failure that names the remedy.
 *
 * @param session the session that it was refused on
 * @param tables the state tables
 */
public record StateFailure(Session session, StateTableNames tables) {

    /** What was to be done with the tables. */
    public enum Access {
        READ("read"),
        WRITE("written"),
        CREATE("created");

        private final String done;

        Access(String done) {
            this.done = done;
        }
    }

    /**
     * The failure.
     *
     * @param doing the work, as a sentence begins: {@code Writing the state table}
     */
    public MigrationException of(String doing, Access access, SQLException e) {
        String said = session.describe(e);
        return switch (session.classify(e)) {
            case READ_ONLY -> new ReadOnlyDatabaseException(session.database().toString(), said, e);
            case MISSING_SCHEMA -> new NoSchemaException(said);
            case PERMISSION_DENIED ->
                new StatePermissionException(
                        revisions(), access.done, dialect().product() + " says: " + said, grant(access), e);
            case RETRYABLE ->
                new DatabaseAccessException(
                        doing,
                        said,
                        "Another connection, not one of ours, holds what this one needs. Let it end, and start again.",
                        e);
            case UNREACHABLE ->
                new DatabaseAccessException(
                        doing, said, "Start again when the database answers. What was committed is not run twice.", e);
            case NO_SPACE ->
                new DatabaseAccessException(
                        doing,
                        said,
                        "Make room for the database and start again. What was committed is not run twice.",
                        e);
            case MISSING_OBJECT ->
                new DatabaseAccessException(
                        doing,
                        said,
                        "The table is not as this engine makes it. If it belongs to another program, choose another name"
                                + " with migrations.table.",
                        e);
            default -> new DatabaseAccessException(doing, said, action(access), e);
        };
    }

    private static String action(Access access) {
        String see = "See the rights of the user and the state of the database.";
        return access == Access.WRITE ? see + " What was committed is not run twice." : see;
    }

    private String grant(Access access) {
        String remedy = "Let an administrator run: " + grants(access) + ";";
        if (access != Access.CREATE) {
            return remedy;
        }
        String why = dialect() == Dialect.postgresql()
                ? " (since PostgreSQL 15 nobody but the owner may create in public)"
                : "";
        return remedy + why + ", or give the migrations a user of their own with migrations.user.";
    }

    private String grants(Access access) {
        String user = user();
        if (access == Access.CREATE) {
            return dialect().grantCreate(String.valueOf(tables.schema()), user);
        }
        String rights = access == Access.READ ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        return dialect().grantOnTables(rights, tables, user);
    }

    private String revisions() {
        return tables.revisions(dialect());
    }

    private Dialect dialect() {
        return session.dialect();
    }

    private String user() {
        try {
            return dialect()
                    .grantee(session.queryTexts("SELECT " + dialect().currentUser())
                            .get(0));
        } catch (SQLException e) {
            return "the_user";
        }
    }
}
