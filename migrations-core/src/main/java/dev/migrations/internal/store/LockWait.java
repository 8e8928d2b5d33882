package dev.migrations.internal.store;

import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.LockTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the lock by asking again and again, never inside the server: whoever waits there holds something that others
 * wait for. An in-process mutex stands in front. Thread-safe.
 */
public final class LockWait {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final Map<String, Semaphore> MUTEXES = new ConcurrentHashMap<>();
    private static final int POLL_MS = 1_000;
    private static final int JITTER_MS = 250;

    private final Connector connector;
    private final Author author;
    private final Duration timeout;

    /** Waits for at most {@code timeout}. */
    public LockWait(Connector connector, Author author, Duration timeout) {
        this.connector = connector;
        this.author = author;
        this.timeout = timeout;
    }

    /**
     * Waits until the lock is held, or until {@code remaining}, asked at each poll, says that nothing is left to do.
     *
     * @return the lock; empty if there is nothing left to do
     */
    public Optional<MigrationLock> acquire(Session session, StateTableNames located, IntSupplier remaining)
            throws SQLException {
        LockSource source = LockSource.of(session, connector, located, author);
        boolean handedOver = false;
        try {
            Optional<MigrationLock> lock = poll(source, session, remaining);
            handedOver = lock.isPresent();
            return lock;
        } finally {
            if (!handedOver) {
                source.close();
            }
        }
    }

    private Optional<MigrationLock> poll(LockSource source, Session session, IntSupplier remaining)
            throws SQLException {
        Semaphore mutex = MUTEXES.computeIfAbsent(source.key(), k -> new Semaphore(1));
        long start = System.nanoTime();
        int first = -1;
        int announced = -1;
        while (true) {
            Optional<MigrationLock> lock = attempt(source, mutex);
            if (lock.isPresent()) {
                return lock;
            }
            int left = remaining.getAsInt();
            if (left == 0) {
                return Optional.empty();
            }
            first = Math.max(first, left);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            String holder = holder(source, mutex);
            if (waited.compareTo(timeout) >= 0) {
                throw new LockTimeoutException(session.database().toString(), holder, waited, left);
            }
            if (left != announced) {
                log.info("waiting for {}, now at revision {} of {}", holder, first - left + 1, first);
                announced = left;
            }
            Pause.millis(
                    Math.min(pollMillis(), Math.max(1, timeout.minus(waited).toMillis())));
        }
    }

    private static String holder(LockSource source, Semaphore mutex) {
        return mutex.availablePermits() == 0 ? "another thread of this process" : source.holder();
    }

    private static int pollMillis() {
        return POLL_MS - JITTER_MS + ThreadLocalRandom.current().nextInt(2 * JITTER_MS + 1);
    }

    private static Optional<MigrationLock> attempt(LockSource source, Semaphore mutex) throws SQLException {
        if (!mutex.tryAcquire()) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            Optional<MigrationLock> lock = source.tryAcquire().map(inner -> new Guarded(inner, mutex));
            held = lock.isPresent();
            return lock;
        } finally {
            if (!held) {
                mutex.release();
            }
        }
    }

    /** The database's lock and the mutex in front of it. */
    private record Guarded(MigrationLock inner, Semaphore mutex) implements MigrationLock {

        @Override
        public boolean isHeld() {
            return inner.isHeld();
        }

        @Override
        public void close() {
            try {
                inner.close();
            } finally {
                mutex.release();
            }
        }
    }
}
