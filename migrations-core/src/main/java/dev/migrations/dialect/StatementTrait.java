package dev.migrations.dialect;

/** What the engine must know of a statement before it runs it. */
public enum StatementTrait {
    /** Opens a transaction. */
    BEGIN,
    /** Ends a transaction for good. */
    COMMIT,
    /** Ends a transaction and forgets it; not a roll-back to a savepoint. */
    ROLLBACK,
    /** The database refuses it inside a transaction. */
    OUTSIDE_TRANSACTION,
    /** May commit by itself, so that it is known to have run only when it has returned. */
    OPAQUE,
    /** Commits the transaction that is open, or may do so: it cannot be one with the record of its end. */
    COMMITS,
    /** May do something a second time when it is run again, and nothing that it says would show it. */
    NOT_REPEATABLE,
    /** Takes or gives back locks on tables; it is left out, because the engine's own tables are not among them. */
    LOCKS_TABLES,
    /** Changes settings of the session. */
    CHANGES_SESSION,
    /** Sets up the session for the statements after it, so that a resumed run needs it again. */
    PREPARES_SESSION,
    /** Leaves something that ends with the session and cannot be made again on resume. */
    LIVES_IN_SESSION,
    /** Switches SQLite's enforcement of foreign keys. */
    FOREIGN_KEYS_SWITCH,
    /** Drops a table or gives a table a new name. */
    REPLACES_TABLE,
    /** Builds an index without blocking writers, and leaves an invalid one when it fails. */
    CONCURRENT_INDEX,
    /** Waits for a table as long as it must: a lock time-out would leave an invalid index. */
    WITHOUT_LOCK_TIMEOUT
}
