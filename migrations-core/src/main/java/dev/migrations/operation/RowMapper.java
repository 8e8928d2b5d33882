package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

/** What is made of a row. */
@FunctionalInterface
public interface RowMapper<T> {

    /**
     * Makes it.
     *
     * @throws Exception anything; it comes out of the query as it is
     */
    @Nullable
    T map(Row row) throws Exception;
}
