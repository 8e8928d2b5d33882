package dev.migrations;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener of one run, which cannot do it any harm once it has begun. Not thread-safe. */
final class Audience {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final MigrationListener listener;
    private boolean gone;

    Audience(MigrationListener listener) {
        this.listener = listener;
    }

    /** Throws what the listener throws: nothing has been run yet. */
    void runStarted(Direction direction, List<Revision> revisions) {
        listener.runStarted(direction, revisions);
    }

    void revisionStarted(Revision revision, int number) {
        if (!gone) {
            try {
                listener.revisionStarted(revision, number);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                leave(e);
            }
        }
    }

    void statementStarted(Revision revision, int statement, int statements) {
        if (!gone) {
            try {
                listener.statementStarted(revision, statement, statements);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                leave(e);
            }
        }
    }

    void progress(Revision revision, long done, long total) {
        if (!gone) {
            try {
                listener.progress(revision, done, total);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                leave(e);
            }
        }
    }

    void revisionDone(Revision revision, Duration elapsed) {
        if (!gone) {
            try {
                listener.revisionDone(revision, elapsed);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                leave(e);
            }
        }
    }

    private void leave(Throwable failure) {
        gone = true;
        log.warn(
                "The listener {} failed, and hears no more of this run",
                listener.getClass().getName(),
                failure);
    }
}
