package dev.migrations.error;

/** A repair was asked for that does not fit the state of the revision. */
public final class RepairException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public RepairException(String description, String action) {
        super(description, action);
    }
}
