package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a script changes in a session of H2. Most of H2's SET is about the database, and stays.
 *
 * @param schema the schema that names without one mean
 * @param timeZone the session's zone
 * @param lockTimeout in milliseconds
 */
record H2Settings(String schema, String timeZone, String lockTimeout) implements SessionSettings {

    private static final String READ = "SELECT CURRENT_SCHEMA, (SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE SETTING_NAME = 'TIME ZONE'), LOCK_TIMEOUT()";

    static H2Settings read(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return new H2Settings(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    /** The state tables are written with their schema's name, and H2 has no way to become another user. */
    @Override
    public void actAsBefore(Session session) {}

    @Override
    public void restore(Session session) throws SQLException {
        H2Settings now = read(session);
        if (!schema.equals(now.schema)) {
            session.execute("SET SCHEMA " + session.dialect().quoted(schema));
        }
        if (!timeZone.equals(now.timeZone)) {
            session.execute("SET TIME ZONE '" + timeZone + "'");
        }
        if (!lockTimeout.equals(now.lockTimeout)) {
            session.execute("SET LOCK_TIMEOUT " + lockTimeout);
        }
    }
}
