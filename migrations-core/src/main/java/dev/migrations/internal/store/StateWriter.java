package dev.migrations.internal.store;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.StateSql;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.TakenOverException;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.RowState;
import dev.migrations.revision.RevisionId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the state tables for one run, inside whatever transaction is open. Its statements are prepared once and kept
 * until it is closed. Each write to a row that exists must hit exactly one row, else the row belongs to somebody else by
 * now. Not thread-safe.
 */
public final class StateWriter implements AutoCloseable {

    private final Session session;
    private final StateSql sql;
    private final Author author;
    private final String runId;
    private final String insertRevision;
    private final String finishUpgrade;
    private final String insertLog;
    private final String finishAndLog;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Writes the tables {@code names}, whose schema is known, as run {@code runId}. */
    public StateWriter(Session session, StateTableNames names, Author author, String runId) {
        this.session = session;
        this.sql = new StateSql(session.dialect(), names);
        this.author = author;
        this.runId = runId;
        this.insertRevision = session.dialect().withoutKey(sql.insertRevision());
        this.finishUpgrade = sql.finishUpgrade();
        this.insertLog = session.dialect().withoutKey(sql.insertLog());
        this.finishAndLog = finishUpgrade + "; " + insertLog;
    }

    /** The session that it writes through. */
    public Session session() {
        return session;
    }

    /** The id under which everything is written. */
    public String runId() {
        return runId;
    }

    /**
     * Writes a new row. Whoever writes it first has the revision.
     *
     * @throws ClaimedException if another run has written it already
     */
    public void insert(NewRow row, RowState state, Progress progress) throws SQLException {
        insert(null, row, row.values(state, progress, runId, author));
    }

    /**
     * Writes the row of a revision that is applied in the open transaction. Whoever writes it first has the revision.
     *
     * @param limit a statement that is sent before it, with it where the database takes both; null for none
     * @throws ClaimedException if another run has written it already
     */
    public void claim(NewRow row, Progress progress, @Nullable String limit) throws SQLException {
        insert(limit, row, row.values(RowState.APPLIED, progress, runId, author));
    }

    private void insert(@Nullable String limit, NewRow row, @Nullable Object[] values) throws SQLException {
        try {
            updateBehind(limit, insertRevision, values);
        } catch (SQLException e) {
            if (session.classify(e) == ErrorKind.DUPLICATE_KEY) {
                throw new ClaimedException(row.revision().id(), e);
            }
            throw e;
        }
    }

    /** An upgrade of {@code total} statements that is one transaction is over; this is its row in the log, too. */
    public void finishUpgrade(RevisionId id, @Nullable String checksum, int total, LogLine line) throws SQLException {
        if (!session.dialect().takesSeveralStatements()) {
            finishUpgrade(id, checksum, total, total, line.executionMs());
            log(line);
            return;
        }
        List<@Nullable Object> parameters =
                new ArrayList<>(Arrays.asList(checksum, total, total, line.executionMs(), id.value(), runId, total));
        parameters.addAll(Arrays.asList(values(line)));
        // The driver says what the first of the two has hit.
        if (update(finishAndLog, parameters.toArray()) != 1) {
            throw new TakenOverException(id.value());
        }
    }

    /** An upgrade of this run is over, with {@code total} statements. */
    public void finishUpgrade(RevisionId id, @Nullable String checksum, int total, int doneBefore, long executionMs)
            throws SQLException {
        int hit = update(finishUpgrade, checksum, total, total, executionMs, id.value(), runId, doneBefore);
        if (hit != 1 && !isFinished(id, total)) {
            throw new TakenOverException(id.value());
        }
    }

    /** With {@code useAffectedRows} MariaDB counts no row that had these values before, as after less than 1 ms. */
    private boolean isFinished(RevisionId id, int total) throws SQLException {
        return !session.queryTexts(sql.readFinished(), id.value(), runId, total).isEmpty();
    }

    /**
     * Removes the row of an applied revision. Whoever removes it has the revision.
     *
     * @throws ClaimedException if another run has removed it already
     */
    public void deleteApplied(RevisionId id) throws SQLException {
        deleteApplied(id, null);
    }

    /** Like {@link #deleteApplied(RevisionId)}, behind the statement {@code limit} as {@link #claim} does. */
    public void deleteApplied(RevisionId id, @Nullable String limit) throws SQLException {
        if (updateBehind(limit, sql.deleteApplied(), id.value()) != 1) {
            throw new ClaimedException(id, null);
        }
    }

    /** Removes the row of a revision, also a half-run one. */
    public void forget(RevisionId id) throws SQLException {
        hitOne(id, sql.deleteRow(), id.value());
    }

    /**
     * Turns an applied row into one that is being taken back statement by statement.
     *
     * @throws ClaimedException if another run has done so already
     */
    public void startDowngrade(RevisionId id, int total, @Nullable String downgrade) throws SQLException {
        if (update(sql.startDowngrade(), runId, total, downgrade, id.value()) != 1) {
            throw new ClaimedException(id, null);
        }
    }

    /** A downgrade of this run that was not one transaction is over. */
    public void finishDowngrade(RevisionId id, int done) throws SQLException {
        hitOne(id, sql.deleteRunning(), id.value(), runId, done);
    }

    /** Takes a half-run row over into this run. */
    public void takeOver(AppliedRevision row, int total) throws SQLException {
        hitOne(row.id(), sql.takeOver(), runId, total, row.id().value(), row.runId(), row.statementsDone());
    }

    /** Records how far a row of this run is. */
    public void progress(RevisionId id, @Nullable String checksum, Progress now, int doneBefore) throws SQLException {
        hitOne(id, sql.progress(), checksum, now.started(), now.done(), id.value(), runId, doneBefore);
    }

    /** Ends a half-run row as applied. */
    public void endAsApplied(AppliedRevision row, @Nullable String checksum) throws SQLException {
        hitOne(row.id(), sql.endAsApplied(), runId, checksum, row.id().value(), row.runId());
    }

    /** Ends a half-run row as not applied. */
    public void endAsNotApplied(AppliedRevision row) throws SQLException {
        hitOne(row.id(), sql.deleteRunning(), row.id().value(), row.runId(), row.statementsDone());
    }

    /** Moves the next statement of a half-run row. */
    public void moveProgress(AppliedRevision row, @Nullable String checksum, int done) throws SQLException {
        hitOne(
                row.id(),
                sql.moveProgress(),
                checksum,
                done,
                done,
                runId,
                row.id().value(),
                row.runId());
    }

    /** Accepts the content of an applied revision as it is now. */
    public void acceptContent(NewRow row) throws SQLException {
        RevisionId id = row.revision().id();
        hitOne(
                id,
                sql.acceptContent(),
                row.checksum(),
                row.sourceKey(),
                row.downgrade(),
                row.irreversible() ? 1 : 0,
                id.value());
    }

    /** Accepts the parents of an applied revision as they are now. */
    public void acceptParents(RevisionId id, List<RevisionId> revises, List<RevisionId> dependsOn) throws SQLException {
        hitOne(id, sql.acceptParents(), StateRows.join(revises), StateRows.join(dependsOn), id.value());
    }

    /** Remembers other bytes of the same content, so that the next start need not look into them. */
    public void rewriteKey(RevisionId id, String checksum, String sourceKey) throws SQLException {
        update(sql.rewriteKey(), checksum, sourceKey, id.value());
    }

    /** Appends a row to the log. */
    public void log(LogLine line) throws SQLException {
        update(insertLog, values(line));
    }

    private @Nullable Object[] values(LogLine line) {
        return new @Nullable Object[] {
            runId,
            line.revision().value(),
            line.action(),
            line.error() == null ? "done" : "failed",
            line.statement(),
            author.osUser(),
            author.host(),
            line.executionMs(),
            line.error(),
            author.toolVersion()
        };
    }

    private void hitOne(RevisionId id, String statement, @Nullable Object... parameters) throws SQLException {
        if (update(statement, parameters) != 1) {
            throw new TakenOverException(id.value());
        }
    }

    /** Sends {@code limit} first, in one request where the database takes both; how many rows the other has hit. */
    private int updateBehind(@Nullable String limit, String text, @Nullable Object... parameters) throws SQLException {
        if (limit == null) {
            return update(text, parameters);
        }
        if (!session.dialect().takesSeveralStatements()) {
            session.execute(limit);
            return update(text, parameters);
        }
        PreparedStatement both = bound(limit + "; " + text, parameters);
        both.executeUpdate();
        both.getMoreResults();
        return both.getUpdateCount();
    }

    private int update(String text, @Nullable Object... parameters) throws SQLException {
        return bound(text, parameters).executeUpdate();
    }

    private PreparedStatement bound(String text, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = session.connection().prepareStatement(text);
            prepared.put(text, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            set(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setString(index, value.toString());
        }
    }

    /** Lets go of what it has prepared until it writes again: SQLite runs no VACUUM beside a statement that is open. */
    public void release() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        release();
    }
}
