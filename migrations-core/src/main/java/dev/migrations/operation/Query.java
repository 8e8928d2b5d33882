package dev.migrations.operation;

import java.util.List;
import java.util.Optional;

/**
 * A query that runs when its rows are asked for:
 *
 * <pre>{@code
 * long poems = op.query("SELECT count(*) FROM poems WHERE lang = ?", "de").single(row -> row.bigint(1));
 * }</pre>
 */
public interface Query {

    /** What is made of each row, in their order; may be null. All of it is in memory then. */
    <T> List<T> list(RowMapper<T> mapper);

    /**
     * What is made of the only row.
     *
     * @throws RowValueException there is none, or more than one, or null is made of it
     */
    <T> T single(RowMapper<T> mapper);

    /**
     * What is made of the only row, or empty if there is none, or if null is made of it.
     *
     * @throws RowValueException there is more than one
     */
    <T> Optional<T> optional(RowMapper<T> mapper);

    /**
     * Does something with each row, in their order. How many rows are in memory depends on the driver, and the rows should
     * not be changed meanwhile: where there are many, or where they are to be changed, use {@link #forEachByKey}.
     */
    void forEach(RowAction action);

    /**
     * Does something with each row in the order of a key, a page of rows at a time. A page is read to its end before
     * anything is done, and the next begins behind its last key: so memory is constant on every driver, and the rows may be
     * changed and deleted meanwhile, by everything but their keys. After each page {@link Operations#progress} is told.
     *
     * <p>The query stands in a query around it, {@code SELECT * FROM (query) WHERE key > ? ORDER BY key LIMIT n}, so it
     * should be cheap to enter at a key: a table with conditions and joins, no grouping.
     *
     * @param key the columns of the query that tell its rows apart, as they are written in SQL; never null, and with an
     *     index beneath
     * @param batchSize the rows of a page; 1000 is a good number
     * @return the number of rows
     * @throws RowKeyException the key is null somewhere, or two rows have the same
     */
    long forEachByKey(List<String> key, int batchSize, RowAction action);
}
