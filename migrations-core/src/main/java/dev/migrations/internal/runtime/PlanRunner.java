package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.LockLostException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RunStoppedException;
import dev.migrations.error.RunTransactionException;
import dev.migrations.internal.store.Author;
import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.MigrationLock;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateFailure;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.plan.Step;
import dev.migrations.plan.TransactionMode;
import dev.migrations.revision.Direction;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs prepared steps into a database while the lock is held. One runner for one run; not thread-safe.
 */
public final class PlanRunner {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final Session session;
    private final MigrationLock lock;
    private final RunContext context;
    private final RunSettings settings;
    private final StepListener listener;
    private final String runId = UUID.randomUUID().toString();
    private final StateTableNames tables;
    private final Author author;
    private final List<RanStep> ran = new ArrayList<>();
    private final LockRetries retries;

    /** A runner that writes the state tables {@code tables}, whose schema is known. */
    public PlanRunner(Session session, StateTableNames tables, Author author, MigrationLock lock, RunContext context) {
        this.session = session;
        this.tables = tables;
        this.author = author;
        this.lock = lock;
        this.context = context;
        this.settings = context.settings();
        this.listener = context.listener();
        this.retries = new LockRetries(session, context.stop());
    }

    /**
     * What a run is told from outside.
     *
     * @param settings how to run
     * @param listener is told of each step
     * @param stop ends it early
     */
    public record RunContext(RunSettings settings, StepListener listener, StopSignal stop) {}

    /** Is told what happens while it happens, on the running thread. */
    public interface StepListener {

        /** A step begins; with one transaction for the whole run, again when all of it is repeated. */
        void started(Step step);

        /** A statement of a step is about to be sent, one of {@code total}. */
        void statementStarted(Step step, SqlStatement statement, int total);

        /** A Java revision says how far it is. */
        void progress(Step step, long done, long total);

        /** A step is over. */
        void ran(RanStep step);

        /** Where the database is after these steps, for a message: {@code at ae1027a6acf0}. */
        String placeAfter(List<RanStep> steps);
    }

    /** Runs them all, or fails with what says which were run. */
    public List<RanStep> run(List<PreparedStep> steps) {
        try (StateWriter writer = new StateWriter(session, tables, author, runId);
                RunWatch watch = new RunWatch(context)) {
            LockTimeouts limits = LockTimeouts.limit(session, settings);
            try {
                runAll(writer, steps, new Running(steps.get(0), watch));
            } finally {
                limits.close();
            }
            return ran();
        } catch (SQLException e) {
            throw stateFailure(e);
        }
    }

    private void runAll(StateWriter writer, List<PreparedStep> steps, Running running) throws SQLException {
        if (settings.transaction() == TransactionMode.RUN) {
            runInOneTransaction(writer, steps, running);
        } else {
            for (PreparedStep step : steps) {
                runStep(writer, step, running);
            }
        }
    }

    private MigrationException stateFailure(SQLException e) {
        String doing = "Writing the state table " + tables.revisions(session.dialect());
        return new StateFailure(session, tables).of(doing, StateFailure.Access.WRITE, e);
    }

    /** What was run so far. */
    public List<RanStep> ran() {
        return List.copyOf(ran);
    }

    private void runStep(StateWriter writer, PreparedStep step, Running running) throws SQLException {
        long start = System.nanoTime();
        running.step = step;
        if (step.inTransaction()) {
            runRetrying(writer, List.of(step), running);
        } else if (step.work() instanceof PreparedStep.JavaWork) {
            runJava(writer, step, running.watch);
        } else {
            runStatements(writer, step, running.watch);
        }
        finished(step, System.nanoTime() - start);
    }

    private void finished(PreparedStep step, long nanos) {
        RanStep ranStep = new RanStep(step.step(), Duration.ofNanos(nanos));
        ran.add(ranStep);
        listener.ran(ranStep);
    }

    /**
     * Refuses steps that {@code settings} asks to run in one transaction and that cannot.
     *
     * @throws RunTransactionException one of them runs outside of any transaction
     */
    public static void refuseUnfit(List<PreparedStep> steps, RunSettings settings) {
        if (settings.transaction() == TransactionMode.RUN) {
            for (PreparedStep step : steps) {
                if (!step.inTransaction()) {
                    throw new RunTransactionException(step.id().value());
                }
            }
        }
    }

    private void runInOneTransaction(StateWriter writer, List<PreparedStep> steps, Running running)
            throws SQLException {
        List<Long> nanos = runRetrying(writer, steps, running);
        for (int i = 0; i < steps.size(); i++) {
            finished(steps.get(i), nanos.get(i));
        }
    }

    /** What is one transaction is repeated as a whole when a lock was not given: its part before would be gone. */
    private List<Long> runRetrying(StateWriter writer, List<PreparedStep> steps, Running running) throws SQLException {
        long start = System.nanoTime();
        try {
            retries.run(running.step.id(), () -> {
                context.stop().check();
                requireLock();
                runExactly(writer, steps, running);
            });
            return running.nanos;
        } catch (RunStoppedException e) {
            throw stopped(running.step, 0, kept(), e);
        } catch (FailedWork e) {
            if (!e.inDoubt() && running.watch.isStop(session, e)) {
                throw stopped(running.step, 0, kept(), e.failure());
            }
            logFailure(writer, running.step, e, start);
            throw FailureReport.of(session, running.step, e, e.inDoubt() ? inDoubt() : kept(), false);
        } catch (ForeignKeyViolationException e) {
            logFailure(writer, running.step, new FailedWork(null, e), start);
            throw e;
        }
    }

    /** When it is not known which of several statements failed, all is run again with each of them alone. */
    private void runExactly(StateWriter writer, List<PreparedStep> steps, Running running)
            throws SQLException, FailedWork {
        try {
            runUnenforced(writer, steps, running);
        } catch (FailedWork e) {
            if (!e.isOneAmongMany()) {
                throw e;
            }
            running.watch.batchNoMore();
            runUnenforced(writer, steps, running);
        }
    }

    /** A rebuild that met with enforcement has undone all of it, and runs from the beginning without. */
    private void runUnenforced(StateWriter writer, List<PreparedStep> steps, Running running)
            throws SQLException, FailedWork {
        ForeignKeyGuard guard = ForeignKeyGuard.before(session, steps);
        try {
            runOnce(writer, steps, running, guard);
        } catch (EnforcementSignal | FailedWork e) {
            if (!guard.wasTooLate()) {
                throw e;
            }
            log.debug("{} rebuilds a table, so it runs again with foreign_keys off", running.step.id());
            runOnce(writer, steps, running, ForeignKeyGuard.forRebuild(session));
        }
    }

    private void runOnce(StateWriter writer, List<PreparedStep> steps, Running running, ForeignKeyGuard guard)
            throws SQLException, FailedWork {
        try {
            session.transactions().begin();
            guard.begun();
            StepTransaction transaction =
                    new StepTransaction(writer, running.watch, lockWaitLimit("LOCAL"), settingsBefore(steps));
            running.nanos.clear();
            for (PreparedStep step : steps) {
                long start = System.nanoTime();
                running.step = step;
                listener.started(step.step());
                transaction.run(step, guard);
                guard.check(step);
                running.nanos.add(System.nanoTime() - start);
            }
            commit();
        } catch (SQLException | FailedWork | RuntimeException | Error e) {
            rollbackAfter(e);
            throw e;
        } finally {
            guard.close();
        }
    }

    private void rollbackAfter(Throwable cause) {
        try {
            session.transactions().rollbackIfOpen();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What a deferred constraint says comes with the commit, and is the revision's failure, not the engine's. */
    private void commit() throws FailedWork {
        try {
            session.transactions().commit();
        } catch (SQLException e) {
            throw FailedWork.atCommit(e);
        }
    }

    /** Read before the engine makes a setting of its own, which would be taken for the pool's. */
    private @Nullable SessionSettings settingsBefore(List<PreparedStep> steps) throws SQLException {
        boolean changes = steps.stream().anyMatch(s -> s.work().changesSession());
        return changes ? SessionSettings.of(session) : null;
    }

    private void beginTransaction() throws SQLException {
        session.transactions().begin();
        String limit = lockWaitLimit("LOCAL");
        if (limit != null) {
            session.execute(limit);
        }
    }

    /** What limits waits for locks in a transaction or the session, where a transaction has a limit of its own. */
    private @Nullable String lockWaitLimit(String scope) {
        long millis = settings.statementLockTimeout().toMillis();
        return session.dialect() == Dialect.postgresql() && millis > 0
                ? "SET " + scope + " lock_timeout = " + millis
                : null;
    }

    private void runStatements(StateWriter writer, PreparedStep step, RunWatch watch) throws SQLException {
        StatementwiseRun.Held held = new StatementwiseRun.Held(session, lock, watch);
        StatementwiseRun run = new StatementwiseRun(held, writer, step, this::beginTransaction);
        long start = System.nanoTime();
        boolean begun = false;
        try {
            context.stop().check();
            requireLock();
            listener.started(step.step());
            begun = true;
            run.run();
        } catch (RunStoppedException e) {
            throw stopped(step, run.done(), begun ? keptOf(run) : kept(), e);
        } catch (FailedWork e) {
            logFailure(writer, step, e, start);
            throw FailureReport.of(session, step, e, keptOf(run), true);
        }
    }

    private String keptOf(StatementwiseRun run) {
        String kept = run.done() == 0
                ? "No statement of it was kept, and the revision is marked as begun; the database is "
                : "It is not one transaction: " + statementsUpTo(run.done()) + " kept; the database is ";
        return kept + listener.placeAfter(ran) + ".";
    }

    private RunStoppedException stopped(PreparedStep step, int statements, String kept, Throwable cause) {
        List<String> ids =
                ran.stream().map(r -> r.step().revision().id().value()).toList();
        return new RunStoppedException(
                new RunStoppedException.Stopped(ids, step.id().value(), statements, kept), cause);
    }

    private void runJava(StateWriter writer, PreparedStep step, RunWatch watch) throws SQLException {
        long start = System.nanoTime();
        try {
            context.stop().check();
            requireLock();
            listener.started(step.step());
            JavaRun run = new JavaRun(writer, tables, watch, step, lockWaitLimit("SESSION"));
            if (step.halfRun() == null) {
                retries.run(step.id(), run::run);
            } else {
                // Its row is gone when it has failed cleanly, and is not there to be taken over again.
                run.run();
            }
        } catch (RunStoppedException e) {
            throw stopped(step, 0, kept(), e);
        } catch (FailedWork e) {
            boolean clean = !e.isUncertain() && !e.inDoubt();
            if (clean && watch.isStop(session, e)) {
                throw stopped(step, 0, kept(), e.failure());
            }
            logFailure(writer, step, e, start);
            throw FailureReport.of(
                    session, step, e, clean ? kept() : e.inDoubt() ? inDoubt() : partlyKept(step), false);
        }
    }

    private String partlyKept(PreparedStep step) {
        boolean alone = step.work() instanceof PreparedStep.JavaWork java && java.autocommit();
        String why = alone
                ? "It is not one transaction, so what it did before was kept"
                : session.dialect().product() + " commits at each definition, so a part of it was kept";
        return why + "; the database is " + listener.placeAfter(ran) + ".";
    }

    private static String statementsUpTo(int last) {
        return last == 1 ? "statement 1 was" : "statements 1 to " + last + " were";
    }

    private String inDoubt() {
        return "The connection was lost while " + what() + " was committed: it is not known whether it was kept.";
    }

    private String what() {
        return settings.transaction() == TransactionMode.RUN ? "this run" : "this revision";
    }

    private String kept() {
        return "Nothing of " + what() + " was kept. " + before() + " " + listener.placeAfter(ran) + ".";
    }

    private String before() {
        if (ran.isEmpty()) {
            return "The database is";
        }
        boolean up = ran.get(0).step().direction() == Direction.UPGRADE;
        return ran.size() + (ran.size() == 1 ? " revision before it was " : " revisions before it were ")
                + (up ? "applied" : "taken back") + "; the database is";
    }

    /** After the roll-back, in a transaction of its own, so that a failure leaves a trace too. */
    private void logFailure(StateWriter writer, PreparedStep step, FailedWork failed, long start) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Integer number = failed.statement() == null ? null : failed.statement().number();
        LogLine line = new LogLine(
                step.id(), step.step().direction().word(), number, millis, FailureReport.said(session, failed));
        try {
            session.transactions().run(() -> writer.log(line));
        } catch (SQLException e) {
            failed.failure().addSuppressed(e);
            log.warn("The failure of {} could not be written to the log table: {}", step.id(), session.describe(e));
        }
    }

    private void requireLock() {
        if (!lock.isHeld()) {
            throw new LockLostException(session.database().toString());
        }
    }

    /** The step that is running, for whoever has to say which one failed, and how long those before it took. */
    private static final class Running {

        private final List<Long> nanos = new ArrayList<>();
        private final RunWatch watch;
        private PreparedStep step;

        Running(PreparedStep step, RunWatch watch) {
            this.step = step;
            this.watch = watch;
        }
    }
}
