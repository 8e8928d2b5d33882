package dev.migrations.internal.runtime;

import dev.migrations.dialect.SessionTimeout;
import dev.migrations.internal.store.Session;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits, for a run, how long a statement waits for a lock, where that is a setting of the session: what a migration
 * waits for, the application waits for behind it. MariaDB's own limit is a day, MySQL's a year.
 */
final class LockTimeouts implements AutoCloseable {

    private final Session session;
    private final Map<SessionTimeout, String> before = new LinkedHashMap<>();

    private LockTimeouts(Session session) {
        this.session = session;
    }

    /** Sets the limits, or leaves them alone where {@code settings} has none. */
    static LockTimeouts limit(Session session, RunSettings settings) throws SQLException {
        LockTimeouts timeouts = new LockTimeouts(session);
        long millis = settings.statementLockTimeout().toMillis();
        if (millis > 0) {
            for (SessionTimeout timeout : session.dialect().lockTimeouts()) {
                timeouts.before.put(timeout, session.queryTexts(timeout.read()).get(0));
                session.execute(timeout.limit(millis));
            }
        }
        return timeouts;
    }

    /** Puts back what was there. */
    @Override
    public void close() {
        for (Map.Entry<SessionTimeout, String> timeout : before.entrySet()) {
            try {
                session.execute(timeout.getKey().restore(timeout.getValue()));
            } catch (SQLException e) {
                session.markBroken("its lock time-out could not be put back", e);
            }
        }
    }
}
