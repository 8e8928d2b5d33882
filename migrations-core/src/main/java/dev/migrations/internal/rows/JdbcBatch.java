package dev.migrations.internal.rows;

import dev.migrations.operation.Batch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A prepared statement and the values that it has not been sent with yet. */
final class JdbcBatch implements Batch {

    /** More gain nothing, and are held in memory. */
    private static final int GROUP = 500;

    private final RowAccess access;
    private final Attempt attempt;
    private final String sql;
    private @Nullable PreparedStatement statement;
    private int held;

    JdbcBatch(RowAccess access, Attempt attempt, String sql) {
        this.access = access;
        this.attempt = attempt;
        this.sql = sql;
    }

    @Override
    public void add(@Nullable Object... parameters) {
        attempt.run(() -> {
            PreparedStatement prepared = prepared();
            access.bind(prepared, sql, parameters);
            prepared.addBatch();
            return true;
        });
        held++;
        if (held == GROUP) {
            access.flush();
        }
    }

    private PreparedStatement prepared() throws SQLException {
        PreparedStatement prepared = statement;
        if (prepared == null) {
            access.opening(this, sql);
            prepared = access.prepared(sql);
            statement = prepared;
        }
        return prepared;
    }

    @Override
    public void flush() {
        PreparedStatement prepared = statement;
        if (held > 0 && prepared != null) {
            held = 0;
            attempt.run(prepared::executeBatch);
        }
    }

    /** It may be opened again. */
    void close() throws SQLException {
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }
}
