package dev.migrations.internal.runtime;

import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.Progress;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.plan.RowState;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs one step inside a transaction that is open already, its state row first: whoever writes it has the revision.
 * Not thread-safe.
 */
final class StepTransaction {

    /** PostgreSQL's in_failed_sql_transaction. */
    private static final String ABORTED = "25P02";

    private final Session session;
    private final StateWriter writer;
    private final RunWatch watch;
    private final @Nullable SessionSettings before;

    /** Where settings may change, {@code before} is what they were before the transaction. */
    StepTransaction(Session session, StateWriter writer, RunWatch watch, @Nullable SessionSettings before) {
        this.session = session;
        this.writer = writer;
        this.watch = watch;
        this.before = before;
    }

    void run(PreparedStep step) throws SQLException, FailedWork {
        long start = System.nanoTime();
        claim(step);
        runWork(step);
        restore(step);
        finish(step, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** The first statement after the revision's own, so that what is wrong with the transaction is the revision's doing. */
    private void restore(PreparedStep step) throws FailedWork {
        if (before == null || !step.work().changesSession()) {
            return;
        }
        try {
            before.restore(session);
        } catch (SQLException e) {
            throw new FailedWork(null, ABORTED.equals(e.getSQLState()) ? swallowed(e) : e);
        }
    }

    private static SQLException swallowed(SQLException e) {
        return new SQLException(
                e.getMessage() + "\nAn earlier statement of this revision failed, and its error was swallowed. After"
                        + " an error nothing of the transaction can be kept, unless the revision goes back to a savepoint.",
                ABORTED,
                e);
    }

    private void claim(PreparedStep step) throws SQLException {
        if (!step.isUpgrade()) {
            writer.deleteApplied(step.id());
        } else {
            writer.insert(step.row(), RowState.APPLIED, Progress.complete(step.total()));
        }
    }

    private void finish(PreparedStep step, long millis) throws SQLException {
        if (step.isUpgrade()) {
            writer.finishUpgrade(step.id(), step.row().checksum(), step.total(), step.total(), millis);
        }
        writer.log(LogLine.done(step.id(), step.step().direction().word(), millis));
    }

    private void runWork(PreparedStep step) throws SQLException, FailedWork {
        if (step.work() instanceof PreparedStep.SqlWork sql) {
            runStatements(step, sql);
        } else if (step.work() instanceof PreparedStep.JavaWork java) {
            JavaExecutor.run(session, watch, step, java.revision());
        }
    }

    private void runStatements(PreparedStep step, PreparedStep.SqlWork sql) throws SQLException, FailedWork {
        if (sql.survey().total() == 0) {
            return;
        }
        try (SectionReader reader = new SectionReader(sql.section(), session.dialect());
                StatementExecutor executor = StatementExecutor.cancellable(session, step, watch)) {
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                if (!sql.survey().leftOut().contains(statement.number())) {
                    watch.stop().check();
                    executor.execute(statement);
                }
            }
        }
    }
}
