package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of what has been running for long that it is running still: first after a while, then at growing distances. Has a
 * thread of its own from its making to its end, because the one that runs is waiting for the database.
 */
final class LongWorkWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    /** How much later than it should be something may be said, as a part of the first distance. */
    private static final int PRECISION = 10;

    private static final long LONGEST_DISTANCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final long first;
    private final Object change = new Object();
    private volatile @Nullable Work current;
    private boolean closed;

    /** Begins to watch; says something of work that has run for {@code first}. */
    LongWorkWatch(Duration first) {
        this.first = Math.max(1, first.toNanos());
        Thread thread = new Thread(new Watcher(), "migrations-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** The running thread begins this; null for a Java revision as a whole. */
    void begin(PreparedStep step, @Nullable SqlStatement statement) {
        current = new Work(step, statement, statement);
    }

    /** The running thread begins these together; which of them it is at cannot be seen from here. */
    void beginBatch(PreparedStep step, SqlStatement firstOfThem, SqlStatement last) {
        current = new Work(step, firstOfThem, last);
    }

    /** It is over. */
    void end() {
        current = null;
    }

    @Override
    public void close() {
        synchronized (change) {
            closed = true;
            change.notifyAll();
        }
    }

    /** The other thread. */
    private final class Watcher implements Runnable {

        @Override
        public void run() {
            long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(first / PRECISION));
            while (waited(millis)) {
                Work work = current;
                if (work != null) {
                    work.announce(first);
                }
            }
        }

        private boolean waited(long millis) {
            synchronized (change) {
                if (!closed) {
                    try {
                        TimeUnit.MILLISECONDS.timedWait(change, millis);
                    } catch (InterruptedException e) {
                        return false;
                    }
                }
                return !closed;
            }
        }
    }

    /** What is running. */
    private static final class Work {

        private final PreparedStep step;
        private final @Nullable SqlStatement statement;
        private final @Nullable SqlStatement last;
        private final long start = System.nanoTime();
        private long next;

        Work(PreparedStep step, @Nullable SqlStatement statement, @Nullable SqlStatement last) {
            this.step = step;
            this.statement = statement;
            this.last = last;
        }

        /** Called by the watching thread alone. */
        void announce(long first) {
            long elapsed = System.nanoTime() - start;
            if (elapsed >= Math.max(first, next)) {
                next = elapsed + Math.min(elapsed, LONGEST_DISTANCE_NANOS);
                log.info(describe(TimeUnit.NANOSECONDS.toSeconds(elapsed)));
            }
        }

        private String describe(long seconds) {
            if (statement == null || last == null) {
                return step.id() + ", written in Java, has been running for " + seconds + " s";
            }
            if (statement != last) {
                return "one of the statements " + statement.number() + " to " + last.number() + " of " + step.total()
                        + " of " + step.id() + " has been running for " + seconds + " s (from " + step.place(statement)
                        + "): " + Excerpt.firstLine(statement.text());
            }
            return "statement " + statement.number() + " of " + step.total() + " of " + step.id()
                    + " has been running for " + seconds + " s (" + step.place(statement) + "): "
                    + Excerpt.firstLine(statement.text());
        }
    }
}
