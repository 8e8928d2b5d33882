package dev.migrations.internal.runtime;

import dev.migrations.error.MigrationException;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.script.JavaMigration;
import java.sql.Statement;

/** Runs the class of a Java revision inside the transaction that is open. */
final class JavaExecutor {

    private JavaExecutor() {}

    /** SQLite's driver cancels what its whole connection does, whichever statement it is told to cancel. */
    static void run(Session session, RunWatch watch, PreparedStep step, ForeignKeyGuard guard) throws FailedWork {
        watch.begin(step, null);
        try (Statement ofConnection = session.connection().createStatement()) {
            StopSignal.Registration cancelling = watch.stop().cancelling(ofConnection);
            try {
                operate(session, watch, step, guard);
            } finally {
                cancelling.close();
            }
            // What was cancelled may have been swallowed, and may have ended the transaction.
            watch.stop().check();
        } catch (FailedWork e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError e) {
            throw new FailedWork(null, e);
        } finally {
            watch.end();
        }
    }

    private static void operate(Session session, RunWatch watch, PreparedStep step, ForeignKeyGuard guard)
            throws Exception {
        PreparedStep.JavaWork work = (PreparedStep.JavaWork) step.work();
        JavaMigration migration = work.revision().migration();
        try (JdbcOperations operations = new JdbcOperations(session, step, watch, guard)) {
            try {
                run(work, migration, step.isUpgrade(), operations);
            } catch (MigrationException e) {
                throw new FailedWork(null, e).at(operations.refusal());
            }
            operations.flush();
        }
    }

    private static void run(
            PreparedStep.JavaWork work, JavaMigration migration, boolean upgrade, JdbcOperations operations)
            throws Exception {
        if (work.reversal() != null) {
            work.reversal().forEach(operations::apply);
        } else if (upgrade) {
            migration.upgrade(operations);
        } else {
            migration.downgrade(operations);
        }
    }
}
