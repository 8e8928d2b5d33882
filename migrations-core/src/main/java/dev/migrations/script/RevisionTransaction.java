package dev.migrations.script;

/** What a Java revision runs in, as its {@link MigrationRevision} says it. */
public enum RevisionTransaction {

    /** One transaction, together with its state row, where the database can do that. */
    REVISION,

    /**
     * None: each statement is committed by itself. What {@code transaction=none} is to a section of a file, for
     * {@code CREATE INDEX CONCURRENTLY} and the like.
     */
    NONE
}
