package dev.migrations;

/**
 * Whether a downgrade may run the text that the database has stored of revisions whose files this build does not have.
 * Whoever may write the state table decides what that text is, so it is shown to a person before it is allowed.
 */
public enum StoredDowngrade {
    /** Refuse such a downgrade. */
    REFUSED,
    /** Run the stored text. */
    ALLOWED
}
