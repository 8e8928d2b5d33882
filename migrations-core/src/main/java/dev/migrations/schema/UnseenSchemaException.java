package dev.migrations.schema;

import dev.migrations.error.MigrationException;

/** An operation can be written in SQL only by looking at the schema as it is, and there is none to look at. */
public final class UnseenSchemaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String wanted;

    /** For want of {@code wanted}: "definition of poems". */
    public UnseenSchemaException(String wanted) {
        super(
                "The " + wanted + " must be looked up in the database.",
                "Run the revision on the database, or state the former definition where the operation takes one.");
        this.wanted = wanted;
    }

    /** What had to be seen. */
    public String wanted() {
        return wanted;
    }
}
