package dev.migrations.internal.runtime;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.Progress;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateStore;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.RowState;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Java revision where a definition commits the transaction that is open, or where there is none. Its row is written as begun, and
 * committed; then "started" is written in the transaction in which the class runs. As long as the class defines nothing,
 * all of it is one transaction. What it defines commits "started" too, so that afterwards the row tells whether a part
 * was kept. Without a transaction "started" is committed before the class runs, and nothing tells. Not thread-safe.
 */
final class JavaRun {

    private static final Progress STARTED = new Progress(1, 0, 1);

    private final Session session;
    private final StateWriter writer;
    private final StateTableNames tables;
    private final RunWatch watch;
    private final PreparedStep step;

    private final PreparedStep.JavaWork work;
    private final @Nullable String limit;

    /**
     * A run of the class of {@code step}.
     *
     * @param writer writes its row, in {@code tables}
     * @param limit the statement that limits waits for locks outside of a transaction, if there is one
     */
    JavaRun(StateWriter writer, StateTableNames tables, RunWatch watch, PreparedStep step, @Nullable String limit) {
        this.session = writer.session();
        this.writer = writer;
        this.tables = tables;
        this.watch = watch;
        this.step = step;
        this.work = (PreparedStep.JavaWork) step.work();
        this.limit = limit;
    }

    void run() throws SQLException, FailedWork {
        long start = System.nanoTime();
        session.transactions().run(this::claim);
        SessionSettings before = SessionSettings.of(session);
        try {
            if (work.autocommit()) {
                runAlone();
            }
            session.transactions().begin();
            if (!work.autocommit()) {
                writer.progress(step.id(), null, STARTED, 0);
                JavaExecutor.run(session, watch, step, ForeignKeyGuard.none(session));
            }
            finish(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            commit();
        } catch (FailedWork e) {
            session.transactions().rollbackAfter(e);
            throw e.inDoubt() ? e : judged(e);
        } catch (SQLException | RuntimeException e) {
            session.transactions().rollbackAfter(e);
            throw e;
        } finally {
            putBack(before);
        }
    }

    private void runAlone() throws SQLException, FailedWork {
        session.transactions().run(() -> writer.progress(step.id(), null, STARTED, 0));
        writer.release();
        if (limit != null) {
            session.execute(limit);
        }
        JavaExecutor.run(session, watch, step, ForeignKeyGuard.none(session));
    }

    private void claim() throws SQLException {
        AppliedRevision halfRun = step.halfRun();
        if (halfRun != null) {
            writer.takeOver(halfRun, 1);
        } else if (step.isUpgrade()) {
            writer.insert(step.row(), RowState.UPGRADING, Progress.none(1));
        } else {
            writer.startDowngrade(step.id(), 1, null);
        }
    }

    private void finish(long millis) throws SQLException {
        if (step.isUpgrade()) {
            writer.finishUpgrade(step.id(), null, 1, 0, millis);
        } else {
            writer.finishDowngrade(step.id(), 0);
        }
        writer.log(LogLine.done(step.id(), step.step().direction().word(), millis));
    }

    private void commit() throws FailedWork {
        try {
            session.transactions().commit();
        } catch (SQLException e) {
            throw FailedWork.atCommit(e);
        }
    }

    /** Where the row still says that nothing was started, the roll-back took everything with it. */
    private FailedWork judged(FailedWork failed) {
        try {
            Optional<AppliedRevision> row = row();
            if (row.isPresent() && row.get().statementsStarted() == 0) {
                session.transactions().run(() -> release(row.get()));
                return failed;
            }
            return failed.leavingUncertain();
        } catch (SQLException | RuntimeException e) {
            failed.failure().addSuppressed(e);
            return failed.leavingInDoubt();
        }
    }

    private Optional<AppliedRevision> row() {
        return new StateStore(session, tables)
                .read().orElseThrow().stream()
                        .filter(r -> r.id().equals(step.id()))
                        .findFirst();
    }

    private void release(AppliedRevision row) throws SQLException {
        if (step.isUpgrade()) {
            writer.endAsNotApplied(row);
        } else {
            writer.endAsApplied(row, row.checksum());
        }
    }

    private void putBack(SessionSettings before) {
        try {
            before.restore(session);
        } catch (SQLException e) {
            session.markBroken("its settings could not be put back", e);
        }
    }
}
