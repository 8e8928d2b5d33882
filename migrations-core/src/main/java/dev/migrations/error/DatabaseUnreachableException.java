package dev.migrations.error;

import java.time.Duration;

/** The database did not answer in time. */
public final class DatabaseUnreachableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Duration waited;

    public DatabaseUnreachableException(Duration waited, String said, Throwable cause) {
        super(
                "The database was not reached within " + text(waited) + ". The last attempt said: " + said + ".",
                "See that it runs and that the URL is right. A database that needs longer to start: raise"
                        + " migrations.connect-timeout.",
                cause);
        this.waited = waited;
    }

    private static String text(Duration waited) {
        return waited.toSeconds() > 0 ? waited.toSeconds() + " s" : waited.toMillis() + " ms";
    }

    /** How long it was tried. */
    public Duration waited() {
        return waited;
    }
}
