package dev.migrations.error;

import java.time.Duration;
import java.util.List;

/** Nobody has applied the revisions of this build while they were waited for. */
public final class WaitTimeoutException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;
    private final Duration waited;

    public WaitTimeoutException(String database, List<String> revisions, Duration waited) {
        super(
                "Nobody has applied %d %s of this build to %s within %d s: %s."
                        .formatted(
                                revisions.size(),
                                revisions.size() == 1 ? "revision" : "revisions",
                                database,
                                waited.toSeconds(),
                                Named.some(revisions)),
                "See what has become of the process that applies them. More patience: migrations.wait-timeout.");
        this.revisions = List.copyOf(revisions);
        this.waited = waited;
    }

    /** The ids of those that are still pending, in upgrade order. */
    public List<String> revisions() {
        return revisions;
    }

    /** How long they were waited for. */
    public Duration waited() {
        return waited;
    }
}
