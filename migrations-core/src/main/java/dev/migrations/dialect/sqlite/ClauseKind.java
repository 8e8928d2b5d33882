package dev.migrations.dialect.sqlite;

/** What can stand behind a column or a table in CREATE TABLE. */
public enum ClauseKind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY,
    NOT_NULL,
    /** The word NULL, which says nothing. */
    NULLABLE,
    DEFAULT,
    COLLATE,
    GENERATED,
    /** A name that no constraint follows, which SQLite reads and forgets. */
    NAME_ONLY
}
