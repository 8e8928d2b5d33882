package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StopSignal;
import dev.migrations.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the statements of one section as they are written, and tells the watch of each. Not thread-safe.
 */
final class StatementExecutor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private final Session session;
    private final PreparedStep step;
    private final RunWatch watch;
    private final Dialect dialect;
    private final StopSignal.@Nullable Registration cancelling;
    private final StatementBatch batch;
    private Statement jdbc;

    /** Sends statements that a stop cancels: what they have done goes with their transaction. */
    static StatementExecutor cancellable(Session session, PreparedStep step, RunWatch watch) throws SQLException {
        return new StatementExecutor(session, step, watch, true);
    }

    /** Sends statements that a stop lets end. */
    static StatementExecutor uncancellable(Session session, PreparedStep step, RunWatch watch) throws SQLException {
        return new StatementExecutor(session, step, watch, false);
    }

    private StatementExecutor(Session session, PreparedStep step, RunWatch watch, boolean cancellable)
            throws SQLException {
        this.session = session;
        this.step = step;
        this.watch = watch;
        this.dialect = session.dialect();
        this.batch = new StatementBatch(session);
        this.jdbc = open(session);
        this.cancelling = cancellable ? watch.stop().cancelling(jdbc) : null;
    }

    private static Statement open(Session session) throws SQLException {
        Statement statement = session.connection().createStatement();
        // Braces and question marks in a script mean what the database says they mean.
        statement.setEscapeProcessing(false);
        return statement;
    }

    /**
     * Lets go of the last statement: SQLite's driver still holds a query for the keys that an INSERT has generated. Only
     * for statements that nobody cancels.
     */
    void release() throws SQLException {
        jdbc.close();
        jdbc = open(session);
    }

    /** Runs one statement inside a transaction, at once or together with others; at the latest with {@link #flush}. */
    void send(SqlStatement statement) throws FailedWork {
        if (!watch.mayBatch() || !batch.offer(statement)) {
            flush();
            execute(statement);
            return;
        }
        watch.tell(step, statement);
        if (batch.isFull()) {
            flush();
        }
    }

    /** Runs what {@link #send} has kept back. */
    void flush() throws FailedWork {
        List<SqlStatement> statements = batch.statements();
        if (statements.size() == 1) {
            executeTold(statements.get(0));
        } else if (!statements.isEmpty()) {
            sendBatch(statements);
        }
        batch.clear();
    }

    private void sendBatch(List<SqlStatement> statements) throws FailedWork {
        watch.beginBatch(step, statements.get(0), statements.get(statements.size() - 1));
        try {
            batch.send(jdbc);
            logWarnings();
        } catch (SQLException e) {
            watch.end();
            sendOneByOne(statements, cause(e));
        } finally {
            watch.end();
        }
    }

    /** The database's own failure; what a driver makes of it for a batch says where in the batch, which helps nobody. */
    private static SQLException cause(SQLException ofBatch) {
        SQLException first = ofBatch.getNextException();
        if (first == null && ofBatch.getCause() instanceof SQLException cause) {
            first = cause;
        }
        return first == null ? ofBatch : first;
    }

    /** To find the one that failed: only it fails again, with the words that it has for itself. */
    private void sendOneByOne(List<SqlStatement> statements, SQLException failure) throws FailedWork {
        ErrorKind kind = session.classify(failure);
        if (kind == ErrorKind.RETRYABLE) {
            // Nothing may be waited for again while locks are held; the transaction is repeated as a whole.
            watch.batchNoMore();
        }
        boolean pointless = watch.stop().isRequested() || kind == ErrorKind.RETRYABLE || kind == ErrorKind.UNREACHABLE;
        if (pointless) {
            throw new FailedWork(null, failure);
        }
        try {
            batch.undo();
        } catch (SQLException e) {
            // The failure has rolled back more than itself, as INSERT OR ROLLBACK does in SQLite.
            failure.addSuppressed(e);
            throw FailedWork.ofOneAmongMany(failure);
        }
        for (SqlStatement statement : statements) {
            watch.stop().check();
            executeTold(statement);
        }
    }

    /** Runs one statement, with its data if it is a COPY. */
    void execute(SqlStatement statement) throws FailedWork {
        watch.tell(step, statement);
        executeTold(statement);
    }

    private void executeTold(SqlStatement statement) throws FailedWork {
        watch.begin(step, statement);
        try {
            if (statement.isCopyFromStdin()) {
                CopyLoader.load(session.connection(), statement, data(statement));
            } else {
                dropInvalidIndex(statement);
                readResults(jdbc.execute(statement.text()));
                logWarnings();
            }
        } catch (SQLException | IOException e) {
            throw new FailedWork(statement, e);
        } finally {
            watch.end();
        }
    }

    private Reader data(SqlStatement statement) {
        return cancelling == null ? statement.copyData() : new StoppableReader(statement.copyData(), watch.stop());
    }

    /** A procedure gives several; what fails in it behind the first may come with a later one. */
    private void readResults(boolean rows) throws SQLException {
        boolean more = rows;
        while (more) {
            readToTheEnd();
            more = jdbc.getMoreResults();
        }
    }

    /** SQLite works while it is asked for rows, and commits nothing while it still has some to give. */
    private void readToTheEnd() throws SQLException {
        try (ResultSet rows = jdbc.getResultSet()) {
            boolean more = rows != null;
            while (more) {
                more = rows.next();
            }
        }
    }

    private void dropInvalidIndex(SqlStatement statement) throws SQLException {
        if (isConcurrentIndex(statement)) {
            InvalidIndex.drop(session, statement);
        }
    }

    /** Asked of every statement, so what is cheap is asked first. */
    private boolean isConcurrentIndex(SqlStatement statement) {
        return statement.firstWord().equals("create")
                && statement.mentions("concurrently")
                && dialect.traits(statement).contains(StatementTrait.CONCURRENT_INDEX);
    }

    /** What the script itself says to its reader, such as RAISE NOTICE. */
    private void logWarnings() throws SQLException {
        for (SQLWarning warning = jdbc.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            log.info("{} says: {}", dialect.product(), warning.getMessage());
        }
        jdbc.clearWarnings();
    }

    @Override
    public void close() throws SQLException {
        if (cancelling != null) {
            cancelling.close();
        }
        jdbc.close();
    }
}
