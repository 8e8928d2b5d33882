package dev.migrations.schema;

/** Where NULL stands in an index. */
public enum NullsOrder {
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST
}
