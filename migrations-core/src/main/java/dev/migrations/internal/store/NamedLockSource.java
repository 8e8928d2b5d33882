package dev.migrations.internal.store;

import dev.migrations.dialect.LockStrategy;
import dev.migrations.dialect.StateTableNames;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock of the server on a name, held by the working connection itself: it cannot be lost while the work goes on, and
 * an idle connection beside it would be, after the server's {@code wait_timeout}.
 */
final class NamedLockSource implements LockSource {

    private static final Logger log = LoggerFactory.getLogger(NamedLockSource.class);
    private static final int DIGITS = 8;

    private final LockStrategy.NamedLock strategy;
    private final Session session;
    private final String name;

    NamedLockSource(LockStrategy.NamedLock strategy, Session session, StateTableNames located) {
        this.strategy = strategy;
        this.session = session;
        this.name = name(located.schema() + "." + located.table(), strategy.longestName());
    }

    /** One server has one room for the names of all databases, and may tell their case apart or not. */
    static String name(String tables, int longest) {
        String whole = "migrations " + tables.toLowerCase(Locale.ROOT);
        if (whole.codePointCount(0, whole.length()) <= longest) {
            return whole;
        }
        CRC32 crc = new CRC32();
        crc.update(whole.getBytes(StandardCharsets.UTF_8));
        int kept = whole.offsetByCodePoints(0, longest - DIGITS - 1);
        return whole.substring(0, kept) + String.format(Locale.ROOT, "-%08x", crc.getValue());
    }

    @Override
    public String key() {
        return session.database().identity() + " " + name;
    }

    @Override
    public Optional<MigrationLock> tryAcquire() throws SQLException {
        return isOne(strategy.tryLock()) ? Optional.of(new Held()) : Optional.empty();
    }

    private boolean isOne(String query) throws SQLException {
        return session.queryTexts(query, name).equals(List.of("1"));
    }

    @Override
    public String holder() {
        try (PreparedStatement statement = session.connection().prepareStatement(strategy.holder())) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return named(row.getString(1), String.valueOf(row.getString(2))) + " (connection "
                            + row.getString(3) + ")";
                }
            }
            return holderConnection();
        } catch (SQLException e) {
            return "another process (" + session.describe(e) + ")";
        }
    }

    /** The port behind the address tells people nothing; there is no address on a socket of the machine itself. */
    private static String named(String user, String address) {
        int port = address.lastIndexOf(':');
        String host = port < 0 ? address : address.substring(0, port);
        return host.isEmpty() ? user : user + "@" + host;
    }

    /** Who may not see the connections of others still sees that there is one. */
    private String holderConnection() throws SQLException {
        List<String> connection = session.queryTexts(strategy.holderConnection(), name);
        return connection.isEmpty() || connection.get(0) == null
                ? "another process"
                : "another process (connection " + connection.get(0) + ")";
    }

    @Override
    public void close() {
        // Nothing is open between attempts.
    }

    private final class Held implements MigrationLock {

        /** False as well when the connection is gone, and the lock with it. */
        @Override
        public boolean isHeld() {
            try {
                return isOne(strategy.isHeld());
            } catch (SQLException e) {
                log.warn("The lock could not be asked for: {}", session.describe(e));
                return false;
            }
        }

        @Override
        public void close() {
            try {
                session.queryTexts(strategy.release(), name);
            } catch (SQLException e) {
                // A pool would go on holding it with the connection.
                session.markBroken("the lock could not be given back", e);
            }
        }
    }
}
