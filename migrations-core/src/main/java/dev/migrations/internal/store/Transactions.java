package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.LockStrategy;
import java.sql.Connection;
import java.sql.SQLException;

/** Begins and ends transactions on one connection in the way its database needs. Not thread-safe. */
public sealed interface Transactions permits JdbcTransactions, ImmediateTransactions {

    /** The transactions of {@code connection}, which is in autocommit mode. */
    static Transactions on(Connection connection, Dialect dialect) {
        return dialect.lockStrategy() instanceof LockStrategy.FileLock
                ? new ImmediateTransactions(connection)
                : new JdbcTransactions(connection);
    }

    /** Begins one. */
    void begin() throws SQLException;

    /** Ends it for good. */
    void commit() throws SQLException;

    /** Ends it and forgets it; does nothing when none is open. */
    void rollbackIfOpen() throws SQLException;

    /** Runs {@code work} in a transaction of its own; rolls back and rethrows when it fails. */
    default void run(Work work) throws SQLException {
        begin();
        try {
            work.run();
            commit();
        } catch (SQLException | RuntimeException e) {
            rollbackAfter(e);
            throw e;
        }
    }

    /** Rolls back because of {@code cause}, which keeps what goes wrong with that. */
    default void rollbackAfter(Exception cause) {
        try {
            rollbackIfOpen();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What runs in a transaction. */
    @FunctionalInterface
    interface Work {
        /** Runs it. */
        void run() throws SQLException;
    }
}
