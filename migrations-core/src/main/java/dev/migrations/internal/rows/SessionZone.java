package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.RowValueException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zone in which MariaDB and MySQL take and give the points in time of their TIMESTAMP columns: the session's. Unless that
 * is UTC, a point in time would be written and read as another, so it is refused. For one thread.
 */
final class SessionZone {

    /** In winter and in summer: by its offset of today London could not be told from UTC for half of the year. */
    private static final String IS_UTC = "SELECT UNIX_TIMESTAMP('2024-01-01 00:00:00') = 1704067200"
            + " AND UNIX_TIMESTAMP('2024-07-01 00:00:00') = 1719792000";

    private final Connection connection;
    private final boolean matters;
    private @Nullable Boolean utc;
    private boolean kept = true;

    SessionZone(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.matters = dialect == Dialect.mariadb() || dialect == Dialect.mysql();
    }

    /** Fails if there is a point in time among {@code values} and the session is not in UTC. */
    void check(@Nullable Object... values) throws SQLException {
        if (matters && Stream.of(values).anyMatch(SessionZone::isInstant) && !isUtc()) {
            throw RowValueException.sessionZone("");
        }
    }

    private static boolean isInstant(@Nullable Object value) {
        return value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime;
    }

    /** Whether points in time can be read as they are. */
    boolean isUtc() throws SQLException {
        if (!matters) {
            return true;
        }
        if (utc == null || !kept) {
            utc = ask();
        }
        return utc;
    }

    /** The revision has set something, perhaps the zone. */
    void mayHaveChanged() {
        utc = null;
    }

    /** The revision has the connection in its hands, and may set the zone at any time. */
    void mayChangeAnyTime() {
        kept = false;
    }

    private boolean ask() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IS_UTC)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
