package dev.migrations.cli.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Hands messages to the {@link LogTarget}. */
final class ConsoleLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    ConsoleLogger(String name) {
        this.name = name;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        LogTarget.write(level, MessageFormatter.basicArrayFormat(pattern, arguments), failure);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return LogTarget.takes(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return LogTarget.takes(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return LogTarget.takes(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return LogTarget.takes(name, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return LogTarget.takes(name, Level.ERROR);
    }
}
