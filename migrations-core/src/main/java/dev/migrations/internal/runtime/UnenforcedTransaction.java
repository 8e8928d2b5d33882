package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import java.sql.SQLException;

/**
 * A transaction of SQLite's for a single operation of a revision that has none: it replaces a table, or drops one from
 * above others, with foreign keys off.
 */
final class UnenforcedTransaction {

    private UnenforcedTransaction() {}

    /** What runs in it. */
    @FunctionalInterface
    interface Work<T> {
        T run(ForeignKeyGuard guard) throws SQLException;
    }

    static <T> T run(Session session, PreparedStep step, Work<T> work) throws SQLException {
        try (ForeignKeyGuard guard = ForeignKeyGuard.forRebuild(session)) {
            session.transactions().begin();
            try {
                guard.begun();
                T result = work.run(guard);
                guard.warn(step);
                session.transactions().commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                session.transactions().rollbackAfter(e);
                throw e;
            }
        }
    }
}
