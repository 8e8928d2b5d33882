package dev.migrations.schema;

/** What becomes of rows that reference one that is deleted or gets another key. */
public enum ReferentialAction {
    /** The statement fails if they are still there at its end, or at the end of the transaction if that was said. */
    NO_ACTION,
    /** The statement fails at once. */
    RESTRICT,
    /** They are deleted, or get the new key, too. */
    CASCADE,
    /** They reference nothing. */
    SET_NULL,
    /** They reference what the default of their columns says. */
    SET_DEFAULT;

    /** As it is written in SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
