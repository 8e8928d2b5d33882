package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import dev.migrations.Status;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one database stands, looked up at most once in ten seconds however many ask: probes and scrapes come often, and
 * from several sides. Thread-safe; whoever asks during a look gets what was there before, if there was something.
 */
final class CachedStatus {

    static final Duration LIFE = Duration.ofSeconds(10);

    private final Supplier<Migrations> migrations;
    private final LongSupplier nanoTime;
    private volatile @Nullable Look last;
    private volatile boolean looking;

    CachedStatus(Supplier<Migrations> migrations, LongSupplier nanoTime) {
        this.migrations = migrations;
        this.nanoTime = nanoTime;
    }

    /** Fails with what the look failed with, which is not kept. */
    Status get() {
        Look seen = last;
        if (seen != null && (looking || isFresh(seen))) {
            return seen.status();
        }
        return look();
    }

    private synchronized Status look() {
        Look seen = last;
        if (seen != null && isFresh(seen)) {
            return seen.status();
        }
        looking = true;
        try {
            Status status = migrations.get().status();
            last = new Look(status, nanoTime.getAsLong());
            return status;
        } finally {
            looking = false;
        }
    }

    private boolean isFresh(Look seen) {
        return nanoTime.getAsLong() - seen.at() < LIFE.toNanos();
    }

    private record Look(Status status, long at) {}
}
