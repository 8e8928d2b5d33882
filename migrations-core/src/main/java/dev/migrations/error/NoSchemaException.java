package dev.migrations.error;

/** The session has no schema for the state tables. */
public final class NoSchemaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public NoSchemaException(String said) {
        super(
                "There is no schema for the state tables: " + said + ".",
                "Create the schema, or name another with migrations.schema.");
    }
}
