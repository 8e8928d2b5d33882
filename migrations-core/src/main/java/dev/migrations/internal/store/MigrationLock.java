package dev.migrations.internal.store;

/** Held while revisions run. Closing it lets the next one in. */
public interface MigrationLock extends AutoCloseable {

    /** Asks whether the lock is still held; costs one round trip at most. */
    boolean isHeld();

    @Override
    void close();
}
