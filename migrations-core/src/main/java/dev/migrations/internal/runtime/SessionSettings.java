package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.store.Session;
import java.sql.SQLException;

/**
 * The settings of a session before a revision, to be put back after it: a section gets the session as the pool made it,
 * and leaves it so. Not RESET ALL, which would undo the pool's own settings too.
 */
sealed interface SessionSettings permits PostgreSqlSettings, SqliteSettings, MySqlSettings, H2Settings {

    /** What the session's settings are now. */
    static SessionSettings of(Session session) throws SQLException {
        Dialect dialect = session.dialect();
        if (dialect == Dialect.postgresql()) {
            return PostgreSqlSettings.read(session);
        }
        if (dialect == Dialect.h2()) {
            return H2Settings.read(session);
        }
        return dialect == Dialect.sqlite() ? SqliteSettings.read(session) : MySqlSettings.read(session);
    }

    /** Until the end of the open transaction, lets the session be the user that it was: only it may write the state. */
    void actAsBefore(Session session) throws SQLException;

    /** Puts back what has changed since. */
    void restore(Session session) throws SQLException;
}
