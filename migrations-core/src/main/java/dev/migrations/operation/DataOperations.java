package dev.migrations.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Java revision does with rows. All of it needs the database at once, so a script cannot have it.
 *
 * <p>Values are given and taken as {@code String}, numbers, {@code Boolean}, {@code java.time}, {@code UUID}, {@code
 * byte[]}, enum constants (by their names) and null, the same way on every database. Where a database keeps no zone, a
 * time with a zone is written in UTC.
 */
public interface DataOperations {

    /**
     * Runs one statement that changes rows, and says how many.
     *
     * @param sql the statement, with {@code ?} for each parameter; it is not split, so it has to be a single one
     * @param parameters the values of the parameters, in order
     * @return the number of rows that it changed; 0 if it is not a statement that counts rows
     */
    long update(String sql, @Nullable Object... parameters);

    /**
     * A query.
     *
     * @param sql the query, with {@code ?} for each parameter
     * @param parameters the values of the parameters, in order
     */
    Query query(String sql, @Nullable Object... parameters);

    /** A statement that is to run many times, with {@code ?} for each parameter. */
    Batch batch(String sql);

    /**
     * Does something with each row of a large table, {@code batchSize} rows in memory at a time:
     *
     * <pre>{@code
     * op.forEachRow("SELECT id, body FROM poems WHERE word_count IS NULL", "id", 1000, row ->
     *         op.update("UPDATE poems SET word_count = ? WHERE id = ?", words(row.string("body")), row.bigint("id")));
     * }</pre>
     *
     * @param query a query without parameters
     * @param key the column that tells its rows apart; see {@link Query#forEachByKey}
     * @return the number of rows
     */
    default long forEachRow(String query, String key, int batchSize, RowAction action) {
        return query(query).forEachByKey(List.of(key), batchSize, action);
    }
}
