package dev.migrations.internal.store;

import dev.migrations.dialect.LockStrategy;
import dev.migrations.dialect.StateTableNames;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisory lock inside an open transaction on a connection of its own. The open transaction pins the server's
 * connection behind a pooler, and the lock ends with whichever of the two ends first.
 */
final class AdvisoryLockSource implements LockSource {

    private static final Logger log = LoggerFactory.getLogger(AdvisoryLockSource.class);

    /** The letters "migr"; the second key tells the tables apart. */
    private static final int CLASS_KEY = 0x6D696772;

    private static final int VALID_SECONDS = 10;

    private final LockStrategy.TransactionLock strategy;
    private final Connector connector;
    private final Author author;
    private final String tables;
    private final Database database;
    private @Nullable Connection connection;
    private boolean autoCommitBefore;

    AdvisoryLockSource(
            LockStrategy.TransactionLock strategy,
            Connector connector,
            StateTableNames located,
            Author author,
            Database database) {
        this.strategy = strategy;
        this.connector = connector;
        this.author = author;
        this.tables = located.schema() + "." + located.table();
        this.database = database;
    }

    @Override
    public String key() {
        return database.identity() + " " + tables;
    }

    private int tableKey() {
        CRC32 crc = new CRC32();
        crc.update(tables.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public Optional<MigrationLock> tryAcquire() throws SQLException {
        Connection open = connection();
        if (!ask(open)) {
            open.rollback();
            return Optional.empty();
        }
        announce(open);
        hold(open);
        return Optional.of(new Held(open));
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            Connection borrowed = SecondConnection.borrow(connector.dataSource());
            autoCommitBefore = borrowed.getAutoCommit();
            connection = borrowed;
            borrowed.setAutoCommit(false);
        }
        return connection;
    }

    private boolean ask(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(strategy.begin());
            try (ResultSet rows = statement.executeQuery(withKeys(strategy.tryLock()))) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The driver would keep a prepared statement on one server connection, and a pooler may give it another. */
    private String withKeys(String sql) {
        return sql.replaceFirst("\\?", "(" + CLASS_KEY + ")").replaceFirst("\\?", "(" + tableKey() + ")");
    }

    private void announce(Connection open) throws SQLException {
        String text = Holder.self(author).announcement().replaceAll("[^A-Za-z0-9_. -]", "_");
        try (Statement statement = open.createStatement()) {
            statement.execute(strategy.announce().replace("?", "'" + text + "'"));
        }
    }

    /** Last, because the settings replace the portal of the queries before, and with it their snapshot. */
    private void hold(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(String.join("; ", strategy.hold()));
        }
    }

    @Override
    public String holder() {
        try {
            Connection open = connection();
            String holder = readHolder(open);
            open.rollback();
            return holder;
        } catch (SQLException e) {
            return "another process (" + e.getMessage() + ")";
        }
    }

    private String readHolder(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery(withKeys(strategy.holder()))) {
            return rows.next()
                    ? Holder.describe(String.valueOf(rows.getString(1)), rows.getString(3))
                    : "another process";
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        connection = null;
        try (open) {
            open.rollback();
            open.setAutoCommit(autoCommitBefore);
        } catch (SQLException e) {
            log.warn("The connection of the lock could not be given back: {}", e.getMessage());
        }
    }

    /** The transaction that is open on the connection. */
    private final class Held implements MigrationLock {

        private final Connection open;

        Held(Connection open) {
            this.open = open;
        }

        /** Sends an empty query: anything else would take a snapshot and hold it. */
        @Override
        public boolean isHeld() {
            try {
                return open.isValid(VALID_SECONDS);
            } catch (SQLException e) {
                throw new IllegalStateException("A time-out of " + VALID_SECONDS + " s was refused", e);
            }
        }

        @Override
        public void close() {
            AdvisoryLockSource.this.close();
        }
    }
}
