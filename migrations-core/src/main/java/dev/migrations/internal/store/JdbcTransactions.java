package dev.migrations.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions by JDBC's own means. */
final class JdbcTransactions implements Transactions {

    private final Connection connection;

    JdbcTransactions(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollbackIfOpen() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
