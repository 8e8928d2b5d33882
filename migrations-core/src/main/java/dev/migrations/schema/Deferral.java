package dev.migrations.schema;

/** When a constraint is checked. */
public enum Deferral {
    /** At each statement, always. */
    NOT_DEFERRABLE,
    /** At each statement, unless the transaction puts it off to its end. */
    DEFERRABLE,
    /** At the end of the transaction, unless that says otherwise. */
    INITIALLY_DEFERRED
}
