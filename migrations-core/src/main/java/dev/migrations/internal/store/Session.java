package dev.migrations.internal.store;

import dev.migrations.dialect.DatabaseError;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ErrorKind;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A borrowed connection in autocommit mode, with what its database is. Given back as it was. Not thread-safe.
 */
public final class Session implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final int MOST_WRAPPERS = 10;

    private final Connection connection;
    private final boolean autoCommitBefore;
    private final Database database;
    private final Transactions transactions;
    private boolean broken;

    private Session(Connection connection, boolean autoCommitBefore, Database database) {
        this.connection = connection;
        this.autoCommitBefore = autoCommitBefore;
        this.database = database;
        this.transactions = Transactions.on(connection, database.dialect());
    }

    /** Takes over a connection that was just borrowed; closes it again if it is of no use. */
    public static Session of(Connection connection) throws SQLException {
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            return new Session(connection, autoCommit, database(connection.getMetaData()));
        } catch (SQLException | RuntimeException e) {
            closeAfter(connection, e);
            throw e;
        }
    }

    private static void closeAfter(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Database database(DatabaseMetaData metaData) throws SQLException {
        String url = metaData.getURL();
        return Database.of(
                metaData.getDatabaseProductName(),
                metaData.getDatabaseProductVersion(),
                url == null ? "" : url,
                metaData.getConnection().getCatalog());
    }

    /** The connection itself. */
    public Connection connection() {
        return connection;
    }

    /** What it is connected to. */
    public Database database() {
        return database;
    }

    /** The rules of its database. */
    public Dialect dialect() {
        return database.dialect();
    }

    /** How transactions are begun and ended on it. */
    public Transactions transactions() {
        return transactions;
    }

    /** Runs one statement, whatever it answers. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The first column of a query, as text. */
    public List<String> queryTexts(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    /** What kind of failure this is on this database. */
    public ErrorKind classify(SQLException failure) {
        return dialect().classify(error(failure));
    }

    /** The database's own words for a failure. */
    public String describe(SQLException failure) {
        return dialect().describe(error(failure));
    }

    /** A failure without the driver's types. */
    public static DatabaseError error(SQLException failure) {
        String message = failure.getMessage();
        return new DatabaseError(
                message == null ? failure.getClass().getSimpleName() : UrlSecrets.removedFrom(message),
                failure.getSQLState(),
                failure.getErrorCode());
    }

    /** Its settings could not be put back: it is cut off in the end, and does not return to a pool. */
    public void markBroken(String why, SQLException failure) {
        broken = true;
        log.warn("The connection will be cut off: {} ({})", why, failure.getMessage());
    }

    /** Ends what is open and gives the connection back as it was; one that cannot be so is cut off instead. */
    @Override
    public void close() {
        if (!broken) {
            putBack();
        }
        if (broken) {
            cutOff();
        }
        closeQuietly();
    }

    private void putBack() {
        try {
            transactions.rollbackIfOpen();
            if (!autoCommitBefore) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            markBroken("it could not be given back as it was", e);
        }
    }

    /**
     * Ends the driver's own connection beneath what a pool lends: SQLite's driver does nothing when it is told to abort, and
     * the next borrower would get what is open or switched off here. A pool finds the connection dead and makes another.
     */
    private void cutOff() {
        try {
            Connection driver = driverConnection();
            driver.abort(Runnable::run);
            driver.close();
        } catch (SQLException e) {
            log.warn("The connection could not be cut off: {}", e.getMessage());
        }
    }

    private Connection driverConnection() throws SQLException {
        Connection outer = connection;
        for (int depth = 0; depth < MOST_WRAPPERS; depth++) {
            Connection inner = outer.unwrap(Connection.class);
            if (inner == outer) {
                return inner;
            }
            outer = inner;
        }
        return outer;
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("The connection could not be closed: {}", e.getMessage());
        }
    }
}
