package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import dev.migrations.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Alters a table of SQLite as a run does, for tests outside of this package. */
public final class SqliteAlterer {

    private final Session session;

    /** On a connection that does not enforce foreign keys. */
    public SqliteAlterer(Connection connection) throws SQLException {
        session = Session.of(connection);
    }

    /** Whether a run makes an operation so. */
    public static boolean takes(Operation operation) {
        return SqliteBatch.takes(operation);
    }

    /** Makes it, and gives the statements of which it consists. */
    public List<String> alter(Operation operation) throws SQLException {
        List<String> statements = new ArrayList<>();
        new SqliteBatch(session.connection(), ForeignKeyGuard.none(session), statements::add).run(operation);
        return statements;
    }
}
