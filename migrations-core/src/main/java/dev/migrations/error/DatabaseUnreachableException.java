package dev.migrations.error;

import java.time.Duration;

/** The database did not answer in time. */
public final class DatabaseUnreachableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Duration waited;

    public DatabaseUnreachableException(Duration waited, String said, Throwable cause) {
        super(
                "The database was not reached within " + waited.toSeconds() + " s. The last attempt said: " + said,
                "See that it runs and that the URL is right. A database that needs longer to start: raise"
                        + " migrations.connect-timeout.",
                cause);
        this.waited = waited;
    }

    /** How long it was tried. */
    public Duration waited() {
        return waited;
    }
}
