package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.script.JavaRevision;
import java.sql.Statement;

/** Runs the class of a Java revision inside the transaction that is open. */
final class JavaExecutor {

    private JavaExecutor() {}

    /** SQLite's driver cancels what its whole connection does, whichever statement it is told to cancel. */
    static void run(Session session, RunWatch watch, PreparedStep step, JavaRevision revision) throws FailedWork {
        watch.begin(step, null);
        try (Statement ofConnection = session.connection().createStatement()) {
            StopSignal.Registration cancelling = watch.stop().cancelling(ofConnection);
            try {
                run(session, watch, step.isUpgrade(), revision);
            } finally {
                cancelling.close();
            }
            // What was cancelled may have been swallowed, and may have ended the transaction.
            watch.stop().check();
        } catch (Exception | LinkageError | AssertionError e) {
            throw new FailedWork(null, e);
        } finally {
            watch.end();
        }
    }

    private static void run(Session session, RunWatch watch, boolean upgrade, JavaRevision revision) throws Exception {
        JdbcOperations operations = new JdbcOperations(session, revision.revision(), watch.stop());
        if (upgrade) {
            revision.migration().upgrade(operations);
        } else {
            revision.migration().downgrade(operations);
        }
    }
}
