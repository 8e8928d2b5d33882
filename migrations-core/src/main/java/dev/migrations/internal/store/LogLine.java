package dev.migrations.internal.store;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A row to append to the log.
 *
 * @param revision the revision acted on
 * @param action {@code upgrade}, {@code downgrade}, {@code stamp}, {@code unstamp} or {@code repair}
 * @param statement the statement that failed, counted from 1; null if none did
 * @param executionMs milliseconds
 * @param error what the database said; null for a success
 */
public record LogLine(
        RevisionId revision,
        String action,
        @Nullable Integer statement,
        long executionMs,
        @Nullable String error) {

    /** An action that ended well. */
    public static LogLine done(RevisionId revision, String action, long executionMs) {
        return new LogLine(revision, action, null, executionMs, null);
    }
}
