package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
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
    private final StopSignal stop;

    /** Waits for at most {@code timeout}, and not beyond {@code stop}. */
    public LockWait(Connector connector, Author author, Duration timeout, StopSignal stop) {
        this.connector = connector;
        this.author = author;
        this.timeout = timeout;
        this.stop = stop;
    }

    /**
     * Waits until the lock is held, or until {@code remaining}, asked at each poll, says that nothing is left to do.
     *
     * @return the lock; empty if there is nothing left to do
     */
    public Optional<MigrationLock> acquire(Session session, StateTableNames located, IntSupplier remaining)
            throws SQLException {
        refuseImpostor(session);
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

    /** What speaks PostgreSQL's protocol says only here what it is, and some grant its locks to everybody. */
    private static void refuseImpostor(Session session) throws SQLException {
        if (session.dialect() == Dialect.postgresql()) {
            String version = session.queryTexts("SELECT version()").get(0);
            Dialect.of(session.dialect().product(), version);
        }
    }

    private Optional<MigrationLock> poll(LockSource source, Session session, IntSupplier remaining)
            throws SQLException {
        Semaphore mutex = MUTEXES.computeIfAbsent(source.key(), k -> new Semaphore(1));
        long start = System.nanoTime();
        int first = -1;
        int announced = -1;
        while (true) {
            Attempt attempt = attempt(source, mutex);
            if (attempt.lock().isPresent()) {
                return attempt.lock();
            }
            int left = remaining.getAsInt();
            if (left == 0) {
                return Optional.empty();
            }
            first = Math.max(first, left);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            String holder = attempt.holder();
            if (waited.compareTo(timeout) >= 0) {
                throw new LockTimeoutException(session.database().toString(), holder, waited, left);
            }
            if (left != announced) {
                log.info("waiting for {}, now at revision {} of {}", holder, first - left + 1, first);
                announced = left;
            }
            stop.pause(Math.min(pollMillis(), Math.max(1, timeout.minus(waited).toMillis())));
        }
    }

    private static int pollMillis() {
        return POLL_MS - JITTER_MS + ThreadLocalRandom.current().nextInt(2 * JITTER_MS + 1);
    }

    /**
     * Tries once. Who else has the lock is asked while nobody of this process can get it: to read a lock file and close it
     * again would end the lock that another thread has just taken on it, which is what POSIX demands.
     */
    private static Attempt attempt(LockSource source, Semaphore mutex) throws SQLException {
        if (!mutex.tryAcquire()) {
            return new Attempt(Optional.empty(), "another thread of this process");
        }
        boolean held = false;
        try {
            Optional<MigrationLock> lock = source.tryAcquire().map(inner -> new Guarded(inner, mutex));
            held = lock.isPresent();
            return new Attempt(lock, held ? "" : source.holder());
        } finally {
            if (!held) {
                mutex.release();
            }
        }
    }

    /**
     * What came of trying.
     *
     * @param lock the lock; empty if somebody else has it
     * @param holder who that is
     */
    private record Attempt(Optional<MigrationLock> lock, String holder) {}

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
