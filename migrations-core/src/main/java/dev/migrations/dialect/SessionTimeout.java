package dev.migrations.dialect;

/**
 * A limit of a session on how long a statement waits for a lock.
 *
 * @param read a query for it
 * @param set what sets it, up to the number
 * @param unitMillis what the number counts, in milliseconds
 */
public record SessionTimeout(String read, String set, int unitMillis) {

    /** The statement that limits waits to {@code millis}, rounded up. */
    public String limit(long millis) {
        return set + Math.max(1, (millis + unitMillis - 1) / unitMillis);
    }

    /** The statement that puts back what {@link #read()} has answered. */
    public String restore(String value) {
        return set + value;
    }
}
