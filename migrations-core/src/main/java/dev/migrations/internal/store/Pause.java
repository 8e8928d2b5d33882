package dev.migrations.internal.store;

/** Waiting that an interrupt ends. */
public final class Pause {

    private Pause() {}

    /** Waits; an interrupt ends the run with {@link InterruptedRunException} and stays set. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException(e);
        }
    }
}
