package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.error.LockLostException;
import dev.migrations.internal.store.LogLine;
import dev.migrations.internal.store.MigrationLock;
import dev.migrations.internal.store.Progress;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateWriter;
import dev.migrations.internal.store.Transactions;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.RowState;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one step statement by statement. A statement that may stand in a transaction commits together with the record of
 * its end; of any other the intent is recorded before and the end after it. So what is uncertain after a crash is one
 * statement at most, and it is known which. One object for one step; not thread-safe.
 */
final class StatementwiseRun {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    /** What a Java revision says is logged wherever it runs. */
    private static final Logger sqlLog = LoggerFactory.getLogger("dev.migrations.sql");

    private final Session session;
    private final StateWriter writer;
    private final MigrationLock lock;
    private final RunWatch watch;
    private final PreparedStep step;
    private final PreparedStep.SqlWork work;
    private final TransactionStart transactionStart;

    private final LockRetries retries;

    private int done;
    private String doneChecksum = "";
    private boolean inUserTransaction;
    private boolean sessionChanged;
    private boolean ownLockTimeout;
    private @Nullable SessionSettings before;

    StatementwiseRun(Held held, StateWriter writer, PreparedStep step, TransactionStart start) {
        this.session = held.session();
        this.writer = writer;
        this.lock = held.lock();
        this.watch = held.watch();
        this.step = step;
        this.work = (PreparedStep.SqlWork) step.work();
        this.transactionStart = start;
        this.retries = new LockRetries(session, watch.stop());
    }

    /**
     * What it has for as long as it runs.
     *
     * @param session where it runs
     * @param lock what must be held
     * @param watch is told of each statement, and knows of a stop
     */
    record Held(Session session, MigrationLock lock, RunWatch watch) {}

    /** What is said at the beginning of each transaction. */
    @FunctionalInterface
    interface TransactionStart {
        void begin() throws SQLException;
    }

    /** A section that says itself how long it waits for a table is taken at its word. */
    private void beginTransaction() throws SQLException {
        if (ownLockTimeout) {
            session.transactions().begin();
        } else {
            transactionStart.begin();
        }
    }

    /** The last statement that is known to have ended. */
    int done() {
        return done;
    }

    void run() throws SQLException, FailedWork {
        long start = System.nanoTime();
        ResumePoint resume = ResumePoint.of(step, work, session.dialect());
        begin(resume);
        before = SessionSettings.of(session);
        try {
            runGuarded(resume);
        } finally {
            putBack();
        }
        finish(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** A table that is replaced must not take its children with it here either. */
    private void runGuarded(ResumePoint resume) throws SQLException, FailedWork {
        try (ForeignKeyGuard guard = ForeignKeyGuard.beforeStatements(session, step, work.survey())) {
            guard.begun();
            runStatements(resume);
            guard.warn(step);
        }
    }

    private void putBack() {
        try {
            session.transactions().rollbackIfOpen();
            before().restore(session);
        } catch (SQLException e) {
            session.markBroken("its settings could not be put back", e);
        }
    }

    private void begin(ResumePoint resume) throws SQLException {
        done = resume.done();
        AppliedRevision halfRun = step.halfRun();
        inTransaction(() -> {
            if (halfRun != null) {
                writer.takeOver(halfRun, step.total());
            } else if (step.isUpgrade()) {
                writer.insert(step.row().withChecksum(null), RowState.UPGRADING, Progress.none(step.total()));
            } else {
                writer.startDowngrade(step.id(), step.total(), step.row().downgrade());
            }
        });
    }

    private void runStatements(ResumePoint resume) throws SQLException, FailedWork {
        try (SectionReader reader = new SectionReader(work.section(), session.dialect());
                StatementExecutor executor = StatementExecutor.uncancellable(session, step, watch)) {
            doneChecksum = reader.checksum();
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                Set<StatementTrait> traits = session.dialect().traits(statement);
                if (traits.contains(StatementTrait.CHANGES_SESSION)) {
                    sessionChanged = true;
                    ownLockTimeout |= statement.mentions("lock_timeout");
                }
                if (work.survey().leftOut().contains(statement.number())) {
                    leaveOut(statement, reader, resume);
                } else if (statement.number() > resume.done()) {
                    watch.stop().check();
                    if (work.java() != null) {
                        sqlLog.debug("{}: {}", step.id(), statement.text());
                    }
                    runOne(statement, traits, reader, executor, resume);
                } else if (traits.contains(StatementTrait.PREPARES_SESSION)) {
                    executor.execute(statement);
                }
                if (!inUserTransaction) {
                    doneChecksum = reader.checksum();
                }
            }
        }
    }

    /** It counts as done, so that numbers are those of the file. */
    private void leaveOut(SqlStatement statement, SectionReader reader, ResumePoint resume) throws SQLException {
        if (statement.number() > resume.done() && !inUserTransaction) {
            String checksum = reader.checksum();
            inTransaction(() -> record(statement.number(), checksum));
            done = statement.number();
        }
    }

    private void runOne(
            SqlStatement statement,
            Set<StatementTrait> traits,
            SectionReader reader,
            StatementExecutor executor,
            ResumePoint resume)
            throws SQLException, FailedWork {
        if (inUserTransaction) {
            continueUserTransaction(statement, traits, reader, executor);
        } else if (traits.contains(StatementTrait.BEGIN)) {
            requireLock();
            beginTransaction();
            inUserTransaction = true;
        } else if (standsAlone(traits)) {
            runAlone(statement, traits, reader, executor, resume);
        } else {
            runWithRecord(statement, reader, executor);
        }
    }

    private static boolean standsAlone(Set<StatementTrait> traits) {
        return traits.contains(StatementTrait.OUTSIDE_TRANSACTION)
                || traits.contains(StatementTrait.COMMITS)
                || traits.contains(StatementTrait.OPAQUE)
                || traits.contains(StatementTrait.PREPARES_SESSION);
    }

    private void continueUserTransaction(
            SqlStatement statement, Set<StatementTrait> traits, SectionReader reader, StatementExecutor executor)
            throws SQLException, FailedWork {
        if (traits.contains(StatementTrait.COMMIT)) {
            record(statement.number(), reader.checksum());
            commit(statement);
            done = statement.number();
            inUserTransaction = false;
        } else if (traits.contains(StatementTrait.ROLLBACK)) {
            session.transactions().rollbackIfOpen();
            inUserTransaction = false;
            inTransaction(() -> record(statement.number(), reader.checksum()));
            done = statement.number();
        } else {
            executor.execute(statement);
        }
    }

    private void runWithRecord(SqlStatement statement, SectionReader reader, StatementExecutor executor)
            throws SQLException, FailedWork {
        if (statement.isCopyFromStdin()) {
            // Its data is read from the script as it is sent, and cannot be sent again.
            runOnceWithRecord(statement, reader, executor);
        } else {
            retries.run(step.id(), () -> runOnceWithRecord(statement, reader, executor));
        }
    }

    private void runOnceWithRecord(SqlStatement statement, SectionReader reader, StatementExecutor executor)
            throws SQLException, FailedWork {
        requireLock();
        beginTransaction();
        try {
            executor.execute(statement);
            record(statement.number(), reader.checksum());
            commit(statement);
        } catch (SQLException | FailedWork | RuntimeException e) {
            session.transactions().rollbackAfter(e);
            throw e;
        }
        done = statement.number();
    }

    private void commit(SqlStatement statement) throws FailedWork {
        try {
            session.transactions().commit();
        } catch (SQLException e) {
            throw new FailedWork(statement, e);
        }
    }

    private void runAlone(
            SqlStatement statement,
            Set<StatementTrait> traits,
            SectionReader reader,
            StatementExecutor executor,
            ResumePoint resume)
            throws SQLException, FailedWork {
        requireLock();
        int number = statement.number();
        String checksum = reader.checksum();
        inTransaction(() -> progress(checksum, new Progress(number, done, 0)));
        writer.release();
        executor.release();
        if (traits.contains(StatementTrait.WITHOUT_LOCK_TIMEOUT) && !ownLockTimeout) {
            session.execute("SET lock_timeout = 0");
        }
        try {
            executeAlone(statement, traits, executor);
        } catch (FailedWork e) {
            if (!hadHappened(statement, e, resume)) {
                if (traits.contains(StatementTrait.OPAQUE) && mayHaveCommitted(statement)) {
                    throw e.leavingUncertain();
                }
                recordNotStarted(e);
                throw e;
            }
        }
        inTransaction(() -> record(number, checksum));
        done = number;
    }

    /** What may have committed a part before it failed is not repeated. */
    private void executeAlone(SqlStatement statement, Set<StatementTrait> traits, StatementExecutor executor)
            throws SQLException, FailedWork {
        if (traits.contains(StatementTrait.OPAQUE)) {
            executor.execute(statement);
        } else {
            retries.run(step.id(), () -> executor.execute(statement));
        }
    }

    /**
     * A procedure may commit and then fail; an anonymous block does so only by its own words or by calling one, or by any
     * definition in it where that commits.
     */
    private boolean mayHaveCommitted(SqlStatement statement) {
        boolean block =
                statement.firstWord().equals("begin") && session.dialect().definitionsCommit();
        return block
                || statement.firstWord().equals("call")
                || statement.mentions("commit")
                || statement.mentions("call");
    }

    /** What failed is not uncertain, unless the session failed with it: then the row stays as it is. */
    private void recordNotStarted(FailedWork failed) {
        try {
            inTransaction(() -> progress(doneChecksum, new Progress(done, done, 0)));
        } catch (SQLException e) {
            failed.failure().addSuppressed(e);
        }
    }

    /** Whether the failure proves that the statement of the interrupted run has ended after all. */
    private boolean hadHappened(SqlStatement statement, FailedWork failure, ResumePoint resume) {
        SQLException said = failure.sqlFailure();
        if (statement.number() != resume.uncertain() || said == null) {
            return false;
        }
        boolean happened = Dialect.provesItRan(statement, session.classify(said));
        if (happened) {
            log.warn(
                    "statement {} of {} had happened before the interruption: {}",
                    statement.number(),
                    step.id(),
                    session.describe(said));
        }
        return happened;
    }

    private void record(int number, String checksum) throws SQLException {
        progress(checksum, new Progress(number, number, 0));
    }

    private void progress(String checksum, Progress now) throws SQLException {
        if (sessionChanged) {
            before().actAsBefore(session);
        }
        writer.progress(step.id(), stored(checksum), now, done);
    }

    private SessionSettings before() {
        return Objects.requireNonNull(before);
    }

    /** While a revision is half-run its row holds the digest of what has run, so that an edit of that part shows. */
    private @Nullable String stored(String checksum) {
        return step.isUpgrade() ? checksum : step.row().checksum();
    }

    private void finish(long millis) throws SQLException {
        inTransaction(() -> {
            if (step.isUpgrade()) {
                writer.finishUpgrade(step.id(), step.row().checksum(), step.total(), done, millis);
            } else {
                writer.finishDowngrade(step.id(), done);
            }
            writer.log(LogLine.done(step.id(), step.step().direction().word(), millis));
        });
    }

    private void inTransaction(Transactions.Work write) throws SQLException {
        session.transactions().run(write);
    }

    private void requireLock() {
        if (!lock.isHeld()) {
            throw new LockLostException(session.database().toString());
        }
    }
}
