package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.StateSql;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.MigrationException;
import dev.migrations.error.NoSchemaException;
import dev.migrations.error.ReadOnlyDatabaseException;
import dev.migrations.error.StatePermissionException;
import java.sql.SQLException;
import java.util.List;

/** Finds the schema of the state tables, and creates the tables where they are missing. Not thread-safe. */
public final class StateSetup {

    private final Session session;
    private final StateTableNames configured;

    /** For the tables {@code configured}, through {@code session}. */
    public StateSetup(Session session, StateTableNames configured) {
        this.session = session;
        this.configured = configured;
    }

    /** The tables with their schema: where they are, or where they would be created. */
    public StateTableNames locate() {
        if (configured.schema() != null) {
            return configured;
        }
        try {
            List<String> found =
                    session.queryTexts(session.dialect().stateSchema(), configured.revisions(session.dialect()));
            if (found.isEmpty() || found.get(0) == null) {
                throw new NoSchemaException("the search path of " + session.database() + " names none that exists");
            }
            return configured.in(found.get(0));
        } catch (SQLException e) {
            throw new StateStore(session, configured).failed("Finding the schema", e);
        }
    }

    /** The tables of the schema beside our own. */
    public List<String> otherTables(StateTableNames located) {
        try {
            List<String> tables =
                    session.queryTexts(session.dialect().tablesOfSchema(), String.valueOf(located.schema()));
            return tables.stream().filter(t -> !isOurs(t)).toList();
        } catch (SQLException e) {
            throw new StateStore(session, located).failed("Listing the tables", e);
        }
    }

    private boolean isOurs(String table) {
        return table.equalsIgnoreCase(configured.table()) || table.equalsIgnoreCase(configured.table() + "_log");
    }

    /** Creates both tables where they are missing. */
    public void create(StateTableNames located) {
        StateSql sql = new StateSql(session.dialect(), located);
        try {
            session.transactions().run(() -> {
                for (String statement : sql.createTables()) {
                    session.execute(statement);
                }
            });
        } catch (SQLException e) {
            if (!lostRace(located, e)) {
                throw refused(located, e);
            }
        }
    }

    /** Somebody else created them between our look and our attempt. */
    private boolean lostRace(StateTableNames located, SQLException e) {
        ErrorKind kind = session.classify(e);
        return (kind == ErrorKind.ALREADY_EXISTS || kind == ErrorKind.DUPLICATE_KEY)
                && new StateStore(session, located).read().isPresent();
    }

    private MigrationException refused(StateTableNames located, SQLException e) {
        Dialect dialect = session.dialect();
        String said = session.describe(e);
        return switch (session.classify(e)) {
            case READ_ONLY -> new ReadOnlyDatabaseException(session.database().toString(), said, e);
            case MISSING_SCHEMA -> new NoSchemaException(said);
            case PERMISSION_DENIED ->
                new StatePermissionException(dialect.product(), said, located.revisions(dialect), grant(located), e);
            default -> new StateStore(session, located).failed("Creating the state table", e);
        };
    }

    private String grant(StateTableNames located) {
        String schema = session.dialect().schemaIdentifier(String.valueOf(located.schema()));
        return "Let an administrator run: GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + user()
                + "; (since PostgreSQL 15 nobody but the owner may create in public), or give the migrations a user of"
                + " their own with migrations.user.";
    }

    private String user() {
        try {
            return session.dialect()
                    .quoted(session.queryTexts("SELECT current_user").get(0));
        } catch (SQLException e) {
            return "the_user";
        }
    }
}
