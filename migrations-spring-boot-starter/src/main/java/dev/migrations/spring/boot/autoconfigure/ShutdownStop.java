package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.Migrations;
import dev.migrations.error.RunStoppedException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Ends what is running, in good order, when the process is told to end (SIGTERM) or the context is closed, which would
 * take the connections away. Is there only while something runs.
 */
final class ShutdownStop {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);

    /** For a statement that is let end; what sends SIGTERM has a patience of its own, and SIGKILL. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConfigurableApplicationContext context;

    ShutdownStop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Does {@code work}, which {@code migrations} may be told to stop.
     *
     * @throws RunStoppedException the process is ending already
     */
    void during(Migrations migrations, Runnable work) {
        Thread hook = new Thread(() -> stop(migrations), "migrations-shutdown");
        Closing closing = new Closing(migrations);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            throw new RunStoppedException();
        }
        context.addApplicationListener(closing);
        try {
            work.run();
        } finally {
            context.removeApplicationListener(closing);
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            log.debug("The process is ending, and has used its hook");
        }
    }

    private static void stop(Migrations migrations) {
        try {
            log.info("stopping the migration of the database; what is running outside of a transaction is waited for");
            if (!migrations.stop(PATIENCE)) {
                log.warn("The migration of the database has not ended within {} min.", PATIENCE.toMinutes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With {@code startup=runner} the application is up, and its end comes with the end of the context. */
    private final class Closing implements ApplicationListener<ContextClosedEvent> {

        private final Migrations migrations;

        Closing(Migrations migrations) {
            this.migrations = migrations;
        }

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            if (event.getApplicationContext() == context) {
                stop(migrations);
            }
        }
    }
}
