package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query that runs, one after the other. Not thread-safe. */
final class Cursor implements AutoCloseable {

    /** How many rows PostgreSQL sends at a time; without it, all of them. */
    private static final int FETCH = 1000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final ResultReader reader;

    private Cursor(PreparedStatement statement, ResultSet rows, Dialect dialect, boolean instants) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        this.reader = new ResultReader(rows.getMetaData(), dialect, instants);
    }

    static Cursor open(RowAccess access, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = access.prepared(sql);
        try {
            if (access.dialect() == Dialect.postgresql()) {
                statement.setFetchSize(FETCH);
            }
            access.bind(statement, sql, parameters);
            return new Cursor(statement, statement.executeQuery(), access.dialect(), access.readsInstants());
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The rows of the second of several queries in one request, all of them at a time. */
    static Cursor openSecond(RowAccess access, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = access.prepared(sql);
        try {
            access.bind(statement, sql, parameters);
            statement.execute();
            statement.getMoreResults();
            return new Cursor(statement, statement.getResultSet(), access.dialect(), access.readsInstants());
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    @Nullable
    ReadRow next() throws SQLException {
        return rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
