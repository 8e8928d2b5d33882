package dev.migrations.testkit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Waits for lines of the engine's log. Thread-safe. */
public final class LogWaiter extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(30);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.migrations");
    private final List<String> lines = new ArrayList<>();

    private LogWaiter() {}

    /** Listens from now on. */
    public static LogWaiter listen() {
        LogWaiter waiter = new LogWaiter();
        waiter.start();
        waiter.logger.addAppender(waiter);
        return waiter;
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (lines) {
            lines.add(event.getFormattedMessage());
            lines.notifyAll();
        }
    }

    /** Waits for a line that begins like this. */
    public String await(String beginning) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        synchronized (lines) {
            while (true) {
                for (String line : lines) {
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                }
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    throw new AssertionError("no line begins with " + beginning + ": " + lines);
                }
                lines.wait(left);
            }
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
    }
}
