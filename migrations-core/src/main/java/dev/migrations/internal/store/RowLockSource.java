package dev.migrations.internal.store;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.LockStrategy;
import dev.migrations.dialect.StateTableNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock on the one row of a table, in an open transaction on a connection of its own. No definition is ever run on that
 * connection: it would commit, and the lock would be gone.
 */
final class RowLockSource implements LockSource {

    private static final Logger log = LoggerFactory.getLogger(RowLockSource.class);
    private static final int VALID_SECONDS = 10;
    private static final int LONGEST_HOLDER = 255;

    private final Connector connector;
    private final Session session;
    private final String table;
    private final String self;
    private @Nullable Connection connection;
    private boolean autoCommitBefore;

    private RowLockSource(Session session, Connector connector, String table, Author author) {
        this.session = session;
        this.connector = connector;
        this.table = table;
        String line = Holder.self(author).line();
        this.self = line.length() > LONGEST_HOLDER ? line.substring(0, LONGEST_HOLDER) : line;
    }

    /** The lock beside the state table; makes its table where it is missing. */
    static RowLockSource of(
            LockStrategy.RowLock strategy, Session session, Connector connector, StateTableNames located, Author author)
            throws SQLException {
        String table = located.beside(session.dialect(), strategy.suffix());
        create(session, table, strategy.columns());
        return new RowLockSource(session, connector, table, author);
    }

    /** Where it is there, no right to create it is needed. Several may be at it at once. */
    private static void create(Session session, String table, String columns) throws SQLException {
        if (!hasRow(session, table)) {
            unlessDone(session, "CREATE TABLE IF NOT EXISTS " + table + " (" + columns + ")");
            unlessDone(session, "INSERT INTO " + table + " (id, holder) VALUES (1, '')");
        }
    }

    private static boolean hasRow(Session session, String table) throws SQLException {
        try {
            return !session.queryTexts("SELECT id FROM " + table + " WHERE id = 1")
                    .isEmpty();
        } catch (SQLException e) {
            ErrorKind kind = session.classify(e);
            if (kind == ErrorKind.MISSING_TABLE || kind == ErrorKind.MISSING_SCHEMA) {
                return false;
            }
            throw e;
        }
    }

    private static void unlessDone(Session session, String sql) throws SQLException {
        try {
            session.execute(sql);
        } catch (SQLException e) {
            ErrorKind kind = session.classify(e);
            if (kind != ErrorKind.ALREADY_EXISTS && kind != ErrorKind.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public String key() {
        return session.database().identity() + " " + table;
    }

    /**
     * The holder's name is committed under the lock, and the lock taken once more behind it: others cannot read what is
     * not committed. Whoever comes between writes a name of its own and has the lock.
     */
    @Override
    public Optional<MigrationLock> tryAcquire() throws SQLException {
        Connection open = connection();
        String name = lockedRow(open);
        while (name != null && !name.equals(self)) {
            writeHolder(open);
            open.commit();
            name = lockedRow(open);
        }
        return name == null ? Optional.empty() : Optional.of(new Held(open));
    }

    /** The name in the row, which is locked now; null if somebody else has it. */
    private @Nullable String lockedRow(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT holder FROM " + table + " WHERE id = 1 FOR UPDATE NOWAIT")) {
            if (!row.next()) {
                throw new SQLException("The row of " + table + " is gone");
            }
            return row.getString(1);
        } catch (SQLException e) {
            open.rollback();
            if (session.classify(e) == ErrorKind.RETRYABLE) {
                return null;
            }
            throw e;
        }
    }

    private void writeHolder(Connection open) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement("UPDATE " + table + " SET holder = ? WHERE id = 1")) {
            statement.setString(1, self);
            statement.executeUpdate();
        }
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

    @Override
    public String holder() {
        try {
            List<String> holder = session.queryTexts("SELECT holder FROM " + table + " WHERE id = 1");
            return holder.isEmpty() ? "another process" : Holder.describe(holder.get(0), null);
        } catch (SQLException e) {
            return "another process (" + session.describe(e) + ")";
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
            RowLockSource.this.close();
        }
    }
}
