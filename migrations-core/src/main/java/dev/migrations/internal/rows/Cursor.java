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

    private Cursor(PreparedStatement statement, Dialect dialect, boolean instants) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.reader = new ResultReader(rows.getMetaData(), dialect, instants);
    }

    static Cursor open(RowAccess access, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = access.prepared(sql);
        try {
            if (access.dialect() == Dialect.postgresql()) {
                statement.setFetchSize(FETCH);
            }
            access.bind(statement, parameters);
            return new Cursor(statement, access.dialect(), access.readsInstants());
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
