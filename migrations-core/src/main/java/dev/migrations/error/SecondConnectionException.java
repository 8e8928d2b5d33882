package dev.migrations.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The connection that holds the lock was not to be had beside the one that works. */
public final class SecondConnectionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Duration waited;

    public SecondConnectionException(Duration waited, @Nullable Throwable cause) {
        super(
                "The lock needs a second connection beside the one that runs the revisions, and the pool gave none within "
                        + waited.toSeconds() + " s.",
                "Raise the pool's maximum-pool-size to at least 2 (spring.datasource.hikari.maximum-pool-size), or give"
                        + " the migrations a connection of their own with migrations.url.",
                cause);
        this.waited = waited;
    }

    /** How long the pool was asked. */
    public Duration waited() {
        return waited;
    }
}
