package dev.migrations.internal.runtime;

import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.Progress;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateWriter;
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
    private final @Nullable String limit;
    private final @Nullable SessionSettings before;

    /**
     * A step of the open transaction.
     *
     * @param writer writes its rows
     * @param limit the statement that limits waits for locks, if there is one; it goes with the claim
     * @param before where settings may change, what they were before the transaction
     */
    StepTransaction(StateWriter writer, RunWatch watch, @Nullable String limit, @Nullable SessionSettings before) {
        this.session = writer.session();
        this.writer = writer;
        this.watch = watch;
        this.limit = limit;
        this.before = before;
    }

    void run(PreparedStep step, ForeignKeyGuard guard) throws SQLException, FailedWork {
        long start = System.nanoTime();
        claim(step);
        runWork(step, guard);
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
            writer.deleteApplied(step.id(), limit);
        } else {
            writer.claim(step.row(), Progress.complete(step.total()), limit);
        }
    }

    private void finish(PreparedStep step, long millis) throws SQLException {
        LogLine line = LogLine.done(step.id(), step.step().direction().word(), millis);
        if (step.isUpgrade()) {
            writer.finishUpgrade(step.id(), step.row().checksum(), step.total(), line);
        } else {
            writer.log(line);
        }
    }

    private void runWork(PreparedStep step, ForeignKeyGuard guard) throws SQLException, FailedWork {
        if (step.work() instanceof PreparedStep.SqlWork sql) {
            runStatements(step, sql);
        } else {
            JavaExecutor.run(session, watch, step, guard);
        }
    }

    private void runStatements(PreparedStep step, PreparedStep.SqlWork sql) throws SQLException, FailedWork {
        if (sql.survey().total() == 0) {
            return;
        }
        try (StatementSource statements = StatementSource.of(sql, session.dialect());
                StatementExecutor executor = StatementExecutor.cancellable(session, step, watch)) {
            for (SqlStatement statement = statements.next(); statement != null; statement = statements.next()) {
                if (!sql.survey().leftOut().contains(statement.number())) {
                    watch.stop().check();
                    executor.send(statement);
                }
            }
            executor.flush();
        }
    }
}
