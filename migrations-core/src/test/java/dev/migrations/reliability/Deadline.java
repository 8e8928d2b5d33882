package dev.migrations.reliability;

import java.time.Duration;

/**
 * When a test that repeats something has done enough of it: processes start ten times as slowly on some machines.
 *
 * @param nanos when, on the clock of {@link System#nanoTime()}
 * @param none whether there is no such moment
 */
record Deadline(long nanos, boolean none) {

    static final Deadline NONE = new Deadline(0, true);

    static Deadline in(Duration longest) {
        return new Deadline(System.nanoTime() + longest.toNanos(), false);
    }

    boolean isOver() {
        return !none && System.nanoTime() - nanos > 0;
    }
}
