package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Batch;
import dev.migrations.operation.Query;
import dev.migrations.operation.RowValueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows through a connection, inside whatever transaction is open. For one thread. */
public final class RowAccess implements AutoCloseable {

    /** Whose rows they are. */
    @FunctionalInterface
    public interface Owner {

        /** Called when {@code done} rows of about {@code total} have been gone through. */
        void progress(long done, long total);
    }

    /** A statement is held by the database too. */
    private static final int MOST_BATCHES = 100;

    private final Connection connection;
    private final Dialect dialect;
    private final Owner owner;
    private final Binding binding;
    private final SessionZone zone;

    /** Those that hold a statement, one for each SQL, in the order in which they came: what refers comes after its parent. */
    private final Map<String, JdbcBatch> batches = new LinkedHashMap<>();

    private @Nullable RuntimeException lost;

    /** Works through {@code connection}, which stays open. */
    public RowAccess(Connection connection, Dialect dialect, Owner owner) {
        this.connection = connection;
        this.dialect = dialect;
        this.owner = owner;
        this.binding = new Binding(dialect);
        this.zone = new SessionZone(connection, dialect);
    }

    /** Runs one statement; returns the number of rows that it changed, 0 if it counts none. */
    public long execute(String sql, @Nullable Object... parameters) throws SQLException {
        zone.mayHaveChanged();
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                // Braces and question marks in it mean what the database says they mean.
                statement.setEscapeProcessing(false);
                statement.execute(sql);
                return Math.max(0, statement.getUpdateCount());
            }
        }
        try (PreparedStatement statement = prepared(sql)) {
            bind(statement, sql, parameters);
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** A query that runs when its rows are asked for. */
    public Query query(Attempt attempt, String sql, @Nullable Object... parameters) {
        return new JdbcQuery(this, attempt, sql, parameters);
    }

    /** A statement that is sent in groups; the same for the same SQL, so that it may be asked for with each row. */
    public Batch batch(Attempt attempt, String sql) {
        JdbcBatch known = batches.get(sql);
        return known == null ? new JdbcBatch(this, attempt, sql) : known;
    }

    /** A batch is about to hold a statement. Another of its SQL, or the oldest of too many, lets go of its own. */
    void opening(JdbcBatch batch, String sql) throws SQLException {
        JdbcBatch before = batches.get(sql);
        if (before == null && batches.size() >= MOST_BATCHES) {
            before = batches.values().iterator().next();
        }
        if (before != null) {
            flush();
            before.close();
            batches.values().remove(before);
        }
        batches.put(sql, batch);
    }

    /**
     * Sends what the batches hold. Rows that a batch has lost stay lost, so whoever goes on all the same fails here again:
     * the failure may have come up, and been taken for its own, in a call that only happened to be the next.
     */
    public void flush() {
        if (lost != null) {
            throw lost;
        }
        try {
            batches.values().forEach(JdbcBatch::flush);
        } catch (RuntimeException e) {
            lost = e;
            throw e;
        }
    }

    /** The connection is handed out. */
    public void leaveConnection() {
        zone.mayChangeAnyTime();
    }

    PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    Dialect dialect() {
        return dialect;
    }

    void progress(long done, long total) {
        owner.progress(done, total);
    }

    void bind(PreparedStatement statement, String sql, @Nullable Object... parameters) throws SQLException {
        zone.check(parameters);
        refuseWrongNumber(statement, sql, parameters.length);
        binding.bind(statement, parameters);
    }

    /**
     * SQLite takes a parameter that nobody has set for null, and MariaDB's driver takes a value too many for nothing. What else
     * is wrong the drivers say; to ask them beforehand is a request to the server.
     */
    private void refuseWrongNumber(PreparedStatement statement, String sql, int values) throws SQLException {
        int marks = dialect == Dialect.sqlite()
                ? statement.getParameterMetaData().getParameterCount()
                : (int) Math.min(values, sql.chars().filter(c -> c == '?').count());
        if (marks != values) {
            throw RowValueException.wrongNumber(marks, values);
        }
    }

    boolean readsInstants() throws SQLException {
        return zone.isUtc();
    }

    /** Lets go of the statements of its batches; what they still hold is lost. */
    @Override
    public void close() throws SQLException {
        for (JdbcBatch batch : batches.values()) {
            batch.close();
        }
    }
}
