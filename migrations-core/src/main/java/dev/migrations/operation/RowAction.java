package dev.migrations.operation;

/** What is done with a row. */
@FunctionalInterface
public interface RowAction {

    /**
     * Does it.
     *
     * @throws Exception anything; it comes out of the query as it is
     */
    void accept(Row row) throws Exception;
}
