package dev.migrations.testkit;

import dev.migrations.operation.Operations;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that stands still, with whatever lock its run holds, until it is let go. */
public final class PausedWork implements Work, AutoCloseable {

    private static final long PATIENCE_S = 30;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    public void run(Operations op) throws InterruptedException {
        begun.countDown();
        await(go);
    }

    /** Waits until it has begun. */
    public void awaitBegun() throws InterruptedException {
        await(begun);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing happened within " + PATIENCE_S + " s");
        }
    }

    /** Lets it go. */
    public void letGo() {
        go.countDown();
    }

    /** Lets it go whatever has become of the test. */
    @Override
    public void close() {
        letGo();
    }
}
