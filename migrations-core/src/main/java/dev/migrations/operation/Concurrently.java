package dev.migrations.operation;

/** Given last to what creates or drops an index. */
public enum Concurrently implements CreateIndexOption, DropIndexOption {
    /**
     * Writers are not kept out meanwhile: CREATE INDEX CONCURRENTLY on PostgreSQL, which has to be outside a transaction;
     * LOCK = NONE on MariaDB and MySQL. The others have no choice, and ignore it.
     */
    CONCURRENTLY
}
