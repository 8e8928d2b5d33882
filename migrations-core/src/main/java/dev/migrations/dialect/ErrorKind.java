package dev.migrations.dialect;

/** The failures that the engine answers in a way of their own. */
public enum ErrorKind {
    /** A table that was named does not exist. */
    MISSING_TABLE,
    /** Something else that was named does not exist. */
    MISSING_OBJECT,
    /** A schema that was named does not exist. */
    MISSING_SCHEMA,
    /** What should be created is there already. Never a duplicate key. */
    ALREADY_EXISTS,
    /** A row with this key is there already. */
    DUPLICATE_KEY,
    /** A lock was not given in time, or a deadlock was broken: the same work may succeed later. */
    RETRYABLE,
    /** The user may not do this. */
    PERMISSION_DENIED,
    /** The database, or the file, takes no writes. */
    READ_ONLY,
    /** The server is not reached, is still starting, or has ended the session. */
    UNREACHABLE,
    /** The database has no room left. */
    NO_SPACE,
    /** The server is reached and does not accept the user. */
    AUTHENTICATION,
    /** Somebody asked for the statement to be cancelled. */
    CANCELLED,
    /** Anything else. */
    OTHER
}
