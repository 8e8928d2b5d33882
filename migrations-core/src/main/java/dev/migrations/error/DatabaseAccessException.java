package dev.migrations.error;

/** The database refused a statement of the engine itself, on its state tables or its session. */
public final class DatabaseAccessException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public DatabaseAccessException(String doing, String said, String action, Throwable cause) {
        super(doing + " failed: " + said + (said.endsWith(".") ? "" : "."), action, cause);
    }
}
