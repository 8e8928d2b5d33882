package dev.migrations.schema;

/** The direction of a part of an index. */
public enum SortOrder {
    ASC,
    DESC
}
