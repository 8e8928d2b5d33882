package dev.migrations.badinput;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** What the engine logs for people while this is open. */
final class LogLines implements AutoCloseable {

    /** What people read; those of classes are for whoever looks into them. */
    private static final Set<String> NAMES = Set.of("dev.migrations", "dev.migrations.run");

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.migrations");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    private LogLines() {
        appender.start();
        logger.addAppender(appender);
    }

    static LogLines listen() {
        return new LogLines();
    }

    /** Level and text of each line. */
    List<String> texts() {
        return List.copyOf(appender.list).stream()
                .filter(event -> NAMES.contains(event.getLoggerName()))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
