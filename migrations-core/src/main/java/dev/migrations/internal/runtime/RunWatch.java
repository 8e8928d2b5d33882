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
    private boolean mayBatch = true;

    RunWatch(PlanRunner.RunContext context) {
        this.stop = context.stop();
        this.listener = context.listener();
        this.longWork = new LongWorkWatch(context.settings().announceAfter());
    }

    StopSignal stop() {
        return stop;
    }

    /** Called once for each statement, before it is sent, alone or with others. */
    void tell(PreparedStep step, SqlStatement statement) {
        listener.statementStarted(step.step(), statement, step.total());
    }

    /** Called when a statement is sent; null for a Java revision as a whole. */
    void begin(PreparedStep step, @Nullable SqlStatement statement) {
        longWork.begin(step, statement);
    }

    /** A Java revision says how far it is. */
    void progress(PreparedStep step, long done, long total) {
        listener.progress(step.step(), done, total);
    }

    /** Called when statements are sent together. */
    void beginBatch(PreparedStep step, SqlStatement first, SqlStatement last) {
        longWork.beginBatch(step, first, last);
    }

    /** Called after it, or them, however that ended. */
    void end() {
        longWork.end();
    }

    /** Whether statements may be sent together. */
    boolean mayBatch() {
        return mayBatch;
    }

    /** From here on each statement is sent alone, so that it is known which one waits for a lock. */
    void batchNoMore() {
        mayBatch = false;
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
