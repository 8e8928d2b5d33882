package dev.migrations.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * SQLite's transactions, sent as SQL on an autocommit connection. BEGIN IMMEDIATE takes the write lock at once: a
 * deferred transaction that must be raised to a writing one fails without waiting. A COMMIT that meets a reader is
 * repeated, because the work is still there and only the reader has to end.
 */
final class ImmediateTransactions implements Transactions {

    private static final int BUSY = 5;
    private static final int BEGIN_ATTEMPTS = 5;
    private static final int COMMIT_ATTEMPTS = 20;

    private final Connection connection;
    private boolean open;

    ImmediateTransactions(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
        untilNotBusy("BEGIN IMMEDIATE", BEGIN_ATTEMPTS);
        open = true;
    }

    @Override
    public void commit() throws SQLException {
        untilNotBusy("COMMIT", COMMIT_ATTEMPTS);
        open = false;
    }

    /** Each attempt waits for the connection's busy_timeout, 3 s by the driver's default. */
    private void untilNotBusy(String sql, int attempts) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(sql);
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != BUSY || attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void rollbackIfOpen() throws SQLException {
        if (open) {
            rollback();
            open = false;
        }
    }

    /** SQLite itself rolls back after some failures (disk full, for one), and then there is nothing left to end. */
    private void rollback() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
