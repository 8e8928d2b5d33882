package dev.migrations.internal.store;

import dev.migrations.error.RunStoppedException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody else pulls to stop the runs of one engine, and what those runs look at between two pieces of work. Once
 * pulled it stays so. Thread-safe.
 */
public final class StopSignal {

    private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

    /** A statement that was not sent yet when it was cancelled runs all the same; so it is cancelled again. */
    private static final long CANCEL_AGAIN_MS = 100;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final Set<Statement> cancellable = Collections.newSetFromMap(new IdentityHashMap<>());
    private int runs;

    /** Asks the runs to stop. */
    public void request() {
        requested.countDown();
        cancelAll();
    }

    /** Whether it was pulled. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Goes on unless a stop was asked for.
     *
     * @throws RunStoppedException one was
     */
    public void check() {
        if (isRequested()) {
            throw new RunStoppedException();
        }
    }

    /** Waits, but not beyond the moment when a stop is asked for; ends with {@link RunStoppedException} then. */
    public void pause(long millis) {
        try {
            if (requested.await(millis, TimeUnit.MILLISECONDS)) {
                throw new RunStoppedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException(e);
        }
    }

    /** Does what {@link #awaitEnd} waits for; not at all if a stop was asked for. */
    public <T> T running(Supplier<T> run) {
        begin();
        try {
            return run.get();
        } finally {
            end();
        }
    }

    /** The beginning of what {@link #running} does; {@link #end} comes after it, whatever happens. */
    public void begin() {
        check();
        count(1);
    }

    /** The end of what {@link #begin} began. */
    public void end() {
        count(-1);
    }

    private synchronized void count(int change) {
        runs += change;
        notifyAll();
    }

    /** Until it is closed, a stop cancels {@code statement}, which is of a kind that leaves nothing then. */
    public Registration cancelling(Statement statement) {
        synchronized (this) {
            cancellable.add(statement);
        }
        return new Registration(statement);
    }

    /** Waits for a cancel that is on its way, so that it does not meet what is sent next. */
    private synchronized void forget(Statement statement) {
        cancellable.remove(statement);
    }

    private synchronized void cancelAll() {
        for (Statement statement : cancellable) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                log.debug("A statement could not be cancelled; it is waited for", e);
            }
        }
    }

    /**
     * Waits until nothing runs.
     *
     * @return whether that is so; false if it took longer than {@code patience}
     */
    public synchronized boolean awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (runs > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(Math.min(left, CANCEL_AGAIN_MS));
            cancelAll();
        }
        return true;
    }

    /** Ends what {@link #cancelling} began. */
    public final class Registration implements AutoCloseable {

        private final Statement statement;

        private Registration(Statement statement) {
            this.statement = statement;
        }

        @Override
        public void close() {
            forget(statement);
        }
    }
}
