package dev.migrations;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Upgrades before the first connection. Thread-safe: whoever comes while it upgrades waits. */
final class MigratedDataSource implements DataSource {

    private final DataSource dataSource;
    private final Runnable upgrade;
    private final Object once = new Object();
    private volatile boolean upgraded;

    MigratedDataSource(DataSource dataSource, Runnable upgrade) {
        this.dataSource = dataSource;
        this.upgrade = upgrade;
    }

    private DataSource upgraded() {
        if (!upgraded) {
            synchronized (once) {
                if (!upgraded) {
                    upgrade.run();
                    upgraded = true;
                }
            }
        }
        return dataSource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return upgraded().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return upgraded().getConnection(username, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        dataSource.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return dataSource.getParentLogger();
    }

    /** What is inside is handed out upgraded too. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this)
                ? type.cast(this)
                : type.isInstance(dataSource)
                        ? type.cast(upgraded())
                        : upgraded().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || type.isInstance(dataSource) || dataSource.isWrapperFor(type);
    }
}
