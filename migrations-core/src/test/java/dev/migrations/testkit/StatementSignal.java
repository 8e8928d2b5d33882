package dev.migrations.testkit;

import dev.migrations.MigrationListener;
import dev.migrations.revision.Revision;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something, and lets another thread know, when a run comes to one statement. */
public final class StatementSignal implements MigrationListener {

    private static final long PATIENCE_S = 30;

    private final String revision;
    private final int statement;
    private final Action action;
    private final CountDownLatch started = new CountDownLatch(1);

    public StatementSignal(String revision, int statement, Action action) {
        this.revision = revision;
        this.statement = statement;
        this.action = action;
    }

    /** What is done. */
    @FunctionalInterface
    public interface Action {
        void run() throws InterruptedException;
    }

    @Override
    public void statementStarted(Revision revision, int statement, int statements) {
        if (revision.id().value().equals(this.revision) && statement == this.statement) {
            try {
                action.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            started();
        }
    }

    /** Says that it has come to it. */
    public void started() {
        started.countDown();
    }

    /** Waits until it has. */
    public void awaitStarted() throws InterruptedException {
        if (!started.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the statement was not reached within " + PATIENCE_S + " s");
        }
    }
}
