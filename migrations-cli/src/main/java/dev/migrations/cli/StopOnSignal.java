package dev.migrations.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order on Ctrl-C and SIGTERM: what it does to the database is stopped, it says what was kept, and
 * the process ends with 130 or 143, which is what Java makes of these signals.
 */
final class StopOnSignal {

    /** As long as a container may take to end, less a little. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final long LAST_WORDS_SECONDS = 2;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** What stops the command. */
    @FunctionalInterface
    interface Stop {
        void within(Duration patience) throws InterruptedException;
    }

    private StopOnSignal(Stop stop) {
        hook = new Thread(() -> stop(stop), "stop");
    }

    /** Until it is closed, a signal stops the command. */
    static StopOnSignal with(Stop stop) {
        StopOnSignal signal = new StopOnSignal(stop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stop(Stop stop) {
        try {
            stop.within(PATIENCE);
            awaitLastWords();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not for ever: whatever keeps it from ending must not keep the process. */
    private void awaitLastWords() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_WORDS_SECONDS);
        while (ended.getCount() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The command has ended. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal has come; the hook is on its way and has nothing more to wait for.
        }
    }
}
