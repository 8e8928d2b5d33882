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

    private MigrationListener listener;

    Audience(MigrationListener listener) {
        this.listener = listener;
    }

    /** Throws what the listener throws: nothing has been run yet. */
    void runStarted(Direction direction, List<Revision> revisions) {
        listener.runStarted(direction, revisions);
    }

    void revisionStarted(Revision revision, int number) {
        try {
            listener.revisionStarted(revision, number);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            dismiss(e);
        }
    }

    void statementStarted(Revision revision, int statement, int statements) {
        try {
            listener.statementStarted(revision, statement, statements);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            dismiss(e);
        }
    }

    void progress(Revision revision, long done, long total) {
        try {
            listener.progress(revision, done, total);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            dismiss(e);
        }
    }

    void revisionDone(Revision revision, Duration elapsed) {
        try {
            listener.revisionDone(revision, elapsed);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            dismiss(e);
        }
    }

    /** From now on the news goes to one who does nothing with it. */
    private void dismiss(Throwable failure) {
        log.warn(
                "The listener {} failed, and hears no more of this run",
                listener.getClass().getName(),
                failure);
        listener = new MigrationListener() {};
    }
}
