package dev.migrations.internal.store;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.StateSql;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.NoSchemaException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                throw new NoSchemaException(noSchema());
            }
            return configured.in(found.get(0));
        } catch (SQLException e) {
            throw new StateStore(session, configured).failed("Finding the schema", e);
        }
    }

    private String noSchema() {
        return session.dialect().definitionsCommit()
                ? "the URL of " + session.database() + " names no database"
                : "the search path of " + session.database() + " names none that exists";
    }

    /** The schema in which a statement without one creates its tables; null if there is none. */
    @Nullable
    String sessionSchema() {
        try {
            String unqualified = session.dialect().identifier(configured.table());
            List<String> found = session.queryTexts(session.dialect().stateSchema(), unqualified);
            return found.isEmpty() ? null : found.get(0);
        } catch (SQLException e) {
            throw new StateStore(session, configured).failed("Finding the schema", e);
        }
    }

    /** The tables of the schema beside our own. */
    public List<String> otherTables(StateTableNames located) {
        try {
            List<String> tables =
                    session.queryTexts(session.dialect().tablesOfSchema(), String.valueOf(located.schema()));
            List<String> others = new ArrayList<>();
            for (String table : tables) {
                if (!isOurs(table)) {
                    others.add(table);
                }
            }
            return others;
        } catch (SQLException e) {
            throw new StateStore(session, located).failed("Listing the tables", e);
        }
    }

    private boolean isOurs(String table) {
        String name = configured.table();
        return table.equalsIgnoreCase(name)
                || table.equalsIgnoreCase(name + "_log")
                || table.equalsIgnoreCase(name + "_lock");
    }

    /** Creates both tables where they are missing. Where they are not, no right to create is needed. */
    public void create(StateTableNames located) {
        if (new StateStore(session, located).exists()) {
            return;
        }
        StateSql sql = new StateSql(session.dialect(), located);
        try {
            session.transactions().run(new Creation(session, sql.createTables()));
        } catch (SQLException e) {
            if (!lostRace(located, e)) {
                throw new StateFailure(session, located).of("Creating the state table", StateFailure.Access.CREATE, e);
            }
        }
    }

    private record Creation(Session session, List<String> statements) implements Transactions.Work {

        @Override
        public void run() throws SQLException {
            for (String statement : statements) {
                session.execute(statement);
            }
        }
    }

    /** Somebody else created them between our look and our attempt. */
    private boolean lostRace(StateTableNames located, SQLException e) {
        ErrorKind kind = session.classify(e);
        return (kind == ErrorKind.ALREADY_EXISTS || kind == ErrorKind.DUPLICATE_KEY)
                && new StateStore(session, located).read().isPresent();
    }
}
