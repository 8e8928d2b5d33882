package dev.migrations.spring.boot.actuate;

import dev.migrations.plan.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log. What is null is left out of the answer.
 *
 * @param at the database's time, in UTC, to the millisecond
 * @param action {@code upgrade}, {@code downgrade}, {@code stamp}, {@code unstamp}, {@code repair} or {@code script}
 * @param outcome {@code done} or {@code failed}
 * @param statement the number of the statement that failed, counted from 1; null if none did
 * @param error the database's message; null if nothing failed
 * @param executionMs milliseconds
 * @param runId what ran together
 * @param dbUser the database's own name for who was connected
 * @param osUser the operating system's user
 * @param host the machine
 * @param toolVersion the version of this library
 */
public record LogDescriptor(
        String at,
        String action,
        String outcome,
        @Nullable Integer statement,
        @Nullable String error,
        long executionMs,
        String runId,
        String dbUser,
        String osUser,
        String host,
        String toolVersion) {

    static LogDescriptor of(LogEntry entry) {
        return new LogDescriptor(
                Timestamps.format(entry.at()),
                entry.action(),
                entry.outcome(),
                entry.statement(),
                entry.error(),
                entry.executionMs(),
                entry.runId(),
                entry.dbUser(),
                entry.osUser(),
                entry.host(),
                entry.toolVersion());
    }
}
