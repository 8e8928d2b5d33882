package dev.migrations.plan;

import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log table: a finished or failed action on one revision.
 *
 * @param id grows with time
 * @param runId what ran together
 * @param revision the revision acted on
 * @param action {@code upgrade}, {@code downgrade}, {@code stamp}, {@code unstamp}, {@code repair} or {@code script}
 * @param outcome {@code done} or {@code failed}
 * @param statement the number of the statement that failed, counted from 1; null if none did
 * @param at database time
 * @param dbUser the database's own name for who was connected
 * @param osUser the operating system's user
 * @param host the machine
 * @param executionMs milliseconds
 * @param error the database's message; null if nothing failed
 * @param toolVersion the version of this library
 */
public record LogEntry(
        long id,
        String runId,
        RevisionId revision,
        String action,
        String outcome,
        @Nullable Integer statement,
        Instant at,
        String dbUser,
        String osUser,
        String host,
        long executionMs,
        @Nullable String error,
        String toolVersion) {

    public LogEntry {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
