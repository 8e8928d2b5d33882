package dev.migrations.internal.runtime;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.error.RunStoppedException;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a run tells, and asks, around each piece of its work. One for one run; closed with it. */
final class RunWatch implements AutoCloseable {

    /** PostgreSQL's in_failed_sql_transaction: what comes after a cancel that a Java revision has swallowed. */
    private static final String ABORTED = "25P02";

    private final StopSignal stop;
    private final PlanRunner.StepListener listener;
    private final LongWorkWatch longWork;

    RunWatch(PlanRunner.RunContext context) {
        this.stop = context.stop();
        this.listener = context.listener();
        this.longWork = new LongWorkWatch(context.settings().announceAfter());
    }

    StopSignal stop() {
        return stop;
    }

    /** Called before a statement is sent; null for a Java revision as a whole. */
    void begin(PreparedStep step, @Nullable SqlStatement statement) {
        if (statement != null) {
            listener.statementStarted(step.step(), statement, step.total());
        }
        longWork.begin(step, statement);
    }

    /** Called after it, however it ended. */
    void end() {
        longWork.end();
    }

    /** Whether it failed because the run was asked to stop. */
    boolean isStop(Session session, FailedWork failed) {
        if (!stop.isRequested()) {
            return false;
        }
        for (Throwable t = failed.failure(); t != null; t = t.getCause()) {
            if (t instanceof RunStoppedException) {
                return true;
            }
        }
        SQLException sql = failed.sqlFailure();
        return sql != null && (session.classify(sql) == ErrorKind.CANCELLED || ABORTED.equals(sql.getSQLState()));
    }

    @Override
    public void close() {
        longWork.close();
    }
}
