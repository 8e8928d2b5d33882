package dev.migrations.internal.store;

import dev.migrations.dialect.DatabaseError;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ErrorKind;
import dev.migrations.error.AuthenticationFailedException;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.DatabaseUnreachableException;
import dev.migrations.error.NoDriverException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens sessions, and is patient with a server that is still starting: refused, unknown host and "starting up" are tried
 * again, a wrong password is not. Thread-safe.
 */
public final class Connector {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final long FIRST_PAUSE_MS = 250;
    private static final long LONGEST_PAUSE_MS = 4_000;
    private static final int FIRST_SERVER_CODE = 1_000;

    private static final String NO_DRIVER = "No suitable driver";

    private final DataSource dataSource;
    private final Duration timeout;
    private final String opening;
    private final StopSignal stop;

    /**
     * Opens connections of {@code dataSource}.
     *
     * @param timeout how long a session is tried for
     * @param opening how that is called, as a sentence begins: {@code Opening a connection}
     * @param stop ends the trying
     */
    public Connector(DataSource dataSource, Duration timeout, String opening, StopSignal stop) {
        this.dataSource = dataSource;
        this.opening = opening;
        this.timeout = timeout;
        this.stop = stop;
    }

    /** What the connections come from. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** A new session. */
    public Session open() {
        return open(() -> {});
    }

    /** A new session; {@code beforeWaiting} is done before the first wait, and what it throws ends the trying. */
    public Session open(Runnable beforeWaiting) {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MS;
        while (true) {
            try {
                return Session.of(dataSource.getConnection());
            } catch (SQLException | RuntimeException e) {
                SQLException failure = databaseFailure(e);
                boolean unreachable = isUnreachable(failure);
                if (!unreachable && !isGivenUp(failure)) {
                    throw refused(failure, e);
                }
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                Duration left = timeout.minus(waited);
                if (left.isZero() || left.isNegative()) {
                    throw unreachable
                            ? new DatabaseUnreachableException(waited, said(failure), e)
                            : refused(failure, e);
                }
                if (pause == FIRST_PAUSE_MS) {
                    beforeWaiting.run();
                    announce(failure);
                }
                // The last attempt is made when the time is up, not a long pause before it.
                stop.pause(Math.min(pause, left.toMillis() + 1));
                pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
            }
        }
    }

    private void announce(SQLException failure) {
        log.info("the database does not answer yet, trying for {} s: {}", timeout.toSeconds(), said(failure));
    }

    /** A pool wraps the driver's failure, sometimes in an exception that is not SQL's. */
    private static SQLException databaseFailure(Exception failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        if (found == null) {
            if (failure instanceof RuntimeException unrelated) {
                throw unrelated;
            }
            throw new IllegalStateException(failure);
        }
        return found;
    }

    /** A pool that has waited in vain need not know why: the server has not even refused it yet, or all are in use. */
    private static boolean isGivenUp(SQLException failure) {
        return failure instanceof SQLTransientConnectionException && !isOfServer(failure);
    }

    private static boolean isUnreachable(SQLException failure) {
        if (isNoDriver(failure)) {
            return false;
        }
        if (isOfServer(failure) && classify(failure) == ErrorKind.UNREACHABLE) {
            return true;
        }
        for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** java.sql.DriverManager gives this the state of a server that cannot be reached, and says it with the whole URL. */
    private static boolean isNoDriver(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith(NO_DRIVER);
    }

    private static boolean isOfServer(SQLException failure) {
        return failure.getSQLState() != null;
    }

    private static ErrorKind classify(SQLException failure) {
        return speaker(failure).classify(error(failure));
    }

    /** Whose failure it is; there is no session yet that would know. H2's codes are its states, MariaDB's begin at 1000. */
    private static Dialect speaker(SQLException failure) {
        if (!isOfServer(failure)) {
            return Dialect.sqlite();
        }
        if (failure.getSQLState().equals(String.valueOf(failure.getErrorCode()))) {
            return Dialect.h2();
        }
        return failure.getErrorCode() >= FIRST_SERVER_CODE ? Dialect.mariadb() : Dialect.postgresql();
    }

    private RuntimeException refused(SQLException failure, Exception whole) {
        if (isNoDriver(failure)) {
            return new NoDriverException();
        }
        if (isOfServer(failure) && classify(failure) == ErrorKind.AUTHENTICATION) {
            return new AuthenticationFailedException(said(failure), whole);
        }
        return new DatabaseAccessException(
                opening,
                said(failure),
                "See that the URL or the DataSource's configuration is right, and that a pool has a connection to give.",
                whole);
    }

    private static DatabaseError error(SQLException failure) {
        return Session.error(failure);
    }

    private static String said(SQLException failure) {
        return speaker(failure).describe(error(failure));
    }
}
