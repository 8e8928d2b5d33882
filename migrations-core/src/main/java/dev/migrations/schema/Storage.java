package dev.migrations.schema;

/** Where a generated column is. */
public enum Storage {
    /** Computed when the row is written, and kept. */
    STORED,
    /** Computed whenever it is read. */
    VIRTUAL
}
