package dev.migrations.schema;

import dev.migrations.error.MigrationException;

/** A table, column, index, constraint or operation that cannot be one on any database. */
public final class InvalidDefinitionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it, and how it is written instead; both are complete sentences. */
    public InvalidDefinitionException(String description, String action) {
        super(description, action);
    }
}
