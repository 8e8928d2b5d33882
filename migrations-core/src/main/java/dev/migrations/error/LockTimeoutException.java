package dev.migrations.error;

import java.time.Duration;

/** Another process kept migrating this database for longer than the lock time-out. */
public final class LockTimeoutException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String holder;
    private final Duration waited;

    public LockTimeoutException(String database, String holder, Duration waited, int pending) {
        super(
                "%s is being migrated by %s; waited %d s, and %d %s still to be applied."
                        .formatted(
                                database,
                                holder,
                                waited.toSeconds(),
                                pending,
                                pending == 1 ? "revision is" : "revisions are"),
                "Wait for it, or end it if it hangs: its lock goes with it. More patience: migrations.lock-timeout.");
        this.holder = holder;
        this.waited = waited;
    }

    /** Who holds the lock, as far as the database tells. */
    public String holder() {
        return holder;
    }

    /** How long it was waited for. */
    public Duration waited() {
        return waited;
    }
}
