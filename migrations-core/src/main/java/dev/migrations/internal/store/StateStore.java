package dev.migrations.internal.store;

import dev.migrations.dialect.ErrorKind;
import dev.migrations.dialect.StateSql;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.MigrationException;
import dev.migrations.error.NewerFormatException;
import dev.migrations.error.UnreadableStateException;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.LogEntry;
import dev.migrations.revision.InvalidNameException;
import dev.migrations.revision.RevisionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the state tables through one session, each read in a transaction of its own. Not thread-safe. */
public final class StateStore {

    private static final Logger log = LoggerFactory.getLogger(StateStore.class);

    /** The newest format of rows that this library reads and writes. */
    static final int FORMAT = 1;

    /** SQLite refuses readers while somebody writes back a transaction larger than the cache. */
    private static final int BUSY_ATTEMPTS = 20;

    private static final long BUSY_PAUSE_MS = 200;

    private final Session session;
    private final StateTableNames names;
    private final StateSql sql;

    /** Reads the tables {@code names} through {@code session}. */
    public StateStore(Session session, StateTableNames names) {
        this.session = session;
        this.names = names;
        this.sql = new StateSql(session.dialect(), names);
    }

    /** The state table as it is written in SQL. */
    public String table() {
        return names.revisions(session.dialect());
    }

    /** The rows of the state table; empty if the table is not there. Patient while the database is busy. */
    public Optional<List<AppliedRevision>> read() {
        for (int attempt = 1; ; attempt++) {
            try {
                return readOnce();
            } catch (SQLException e) {
                if (session.classify(e) != ErrorKind.RETRYABLE || attempt == BUSY_ATTEMPTS) {
                    throw failed("Reading the state table " + table(), e);
                }
                Pause.millis(BUSY_PAUSE_MS);
            }
        }
    }

    /**
     * Whether every row is applied, in a form that is known, and passes {@code test}: one query for few columns. False also
     * where the rows cannot be read; {@link #read()} says why.
     */
    public boolean allMatch(Predicate<RowKey> test) {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql.readKeys(FORMAT))) {
            boolean match = true;
            while (match && rows.next()) {
                RowKey key = StateRows.key(rows);
                match = key != null && test.test(key);
            }
            return match;
        } catch (SQLException e) {
            log.trace("The first look at the state table failed", e);
            return false;
        }
    }

    private Optional<List<AppliedRevision>> readOnce() throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql.readRevisions());
                ResultSet rows = statement.executeQuery()) {
            List<AppliedRevision> applied = new ArrayList<>();
            while (rows.next()) {
                applied.add(row(rows));
            }
            return Optional.of(applied);
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether both tables are there. */
    boolean exists() {
        try {
            session.queryTexts(sql.findRevisions());
            session.queryTexts(sql.findLog());
            return true;
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw failed("Reading the state table " + table(), e);
        }
    }

    private boolean isAbsent(SQLException e) {
        ErrorKind kind = session.classify(e);
        return kind == ErrorKind.MISSING_TABLE || kind == ErrorKind.MISSING_SCHEMA;
    }

    private AppliedRevision row(ResultSet rows) throws SQLException {
        if (StateRows.format(rows) > FORMAT) {
            throw new NewerFormatException(table(), StateRows.toolVersion(rows));
        }
        try {
            return StateRows.revision(rows);
        } catch (IllegalArgumentException | DateTimeException | InvalidNameException e) {
            throw new UnreadableStateException(table(), String.valueOf(rows.getString(1)), e);
        }
    }

    /** The stored downgrade of a revision. */
    public Optional<String> storedDowngrade(RevisionId revision) {
        try {
            return session.queryTexts(sql.readDowngrade(), revision.value()).stream()
                    .filter(text -> text != null)
                    .findFirst();
        } catch (SQLException e) {
            throw failed("Reading the stored downgrade of " + revision, e);
        }
    }

    /** The log of one revision, oldest first; empty if there is no log. */
    public List<LogEntry> log(RevisionId revision) {
        return readLog(sql.readLog(), revision.value());
    }

    /** The whole log, oldest first; empty if there is none. */
    public List<LogEntry> log() {
        return readLog(sql.readWholeLog(), null);
    }

    /** The newest entry of the log. */
    public Optional<LogEntry> lastLog() {
        return readLog(sql.readLastLog(), null).stream().findFirst();
    }

    /** Whether anything was ever done here. */
    public boolean hasDone() {
        try {
            return !session.queryTexts(sql.readAnyDone()).isEmpty();
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw failed("Reading the log table", e);
        }
    }

    private List<LogEntry> readLog(String query, @Nullable String revision) {
        try (PreparedStatement statement = session.connection().prepareStatement(query)) {
            if (revision != null) {
                statement.setString(1, revision);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<LogEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(StateRows.logEntry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return List.of();
            }
            throw failed("Reading the log table", e);
        }
    }

    /** A failure of a statement of our own. */
    MigrationException failed(String doing, SQLException e) {
        return new StateFailure(session, names).of(doing, StateFailure.Access.READ, e);
    }
}
