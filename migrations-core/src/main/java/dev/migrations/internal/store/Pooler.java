package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import java.sql.SQLException;
import java.util.List;

/** Finds out whether something stands between a session and its PostgreSQL server. */
public final class Pooler {

    private static final String DRIVER_CONNECTION = "org.postgresql.PGConnection";

    private Pooler() {}

    /**
     * Whether a pooler lends the session its server process: it tells its clients a process number of its own making, and the
     * server knows the real one. Without the driver of the PostgreSQL project nobody can tell, and the answer is no.
     */
    public static boolean isBefore(Session session) throws SQLException {
        if (session.dialect() != Dialect.postgresql()) {
            return false;
        }
        List<String> real = session.queryTexts("SELECT pg_backend_pid()");
        try {
            Class<?> type = Class.forName(DRIVER_CONNECTION);
            Object told =
                    type.getMethod("getBackendPID").invoke(session.connection().unwrap(type));
            return !real.equals(List.of(String.valueOf(told)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
