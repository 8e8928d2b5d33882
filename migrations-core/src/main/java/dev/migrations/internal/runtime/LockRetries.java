package dev.migrations.internal.runtime;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.revision.RevisionId;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats work that failed only because a lock was not given in time, or because it was chosen to break a deadlock. The
 * work has rolled back before it is repeated: what it held would otherwise be held through the pause.
 */
final class LockRetries {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final int MOST_ATTEMPTS = 10;
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final Session session;
    private final StopSignal stop;

    LockRetries(Session session, StopSignal stop) {
        this.session = session;
        this.stop = stop;
    }

    /** Work that leaves nothing behind when it fails. */
    @FunctionalInterface
    interface Attempt {
        void run() throws SQLException, FailedWork;
    }

    void run(RevisionId revision, Attempt attempt) throws SQLException, FailedWork {
        long pause = FIRST_PAUSE_MS;
        for (int number = 1; ; number++) {
            try {
                attempt.run();
                return;
            } catch (FailedWork e) {
                SQLException failure = e.sqlFailure();
                if (failure == null || e.isUncertain() || !mayRetry(failure, number)) {
                    throw e;
                }
                announce(revision, failure, pause);
            } catch (SQLException e) {
                if (!mayRetry(e, number)) {
                    throw e;
                }
                announce(revision, e, pause);
            }
            stop.pause(pause);
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    private boolean mayRetry(SQLException failure, int number) {
        return number < MOST_ATTEMPTS && session.classify(failure) == ErrorKind.RETRYABLE;
    }

    private void announce(RevisionId revision, SQLException failure, long pause) {
        log.info("{} got no lock ({}), trying again in {} ms", revision, session.describe(failure), pause);
    }
}
