package dev.migrations.plan;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code schema_revision}: what the database remembers of a revision, enough to go on without its file.
 *
 * @param id the revision's id
 * @param revises what it revised when it was applied
 * @param dependsOn what it depended on then, labels resolved to ids
 * @param labels the branch labels that it gave
 * @param message one line for people; may be empty
 * @param kind whether it was a file or a class
 * @param checksum of its upgrade, with the number of the rule in front; null for a class
 * @param sourceKey length and CRC-32 of the file that it was read from; null when not known
 * @param irreversible whether it had no downgrade
 * @param state how far it is
 * @param runId the run that wrote the row
 * @param statementsStarted statements begun
 * @param statementsDone statements completed
 * @param statementsTotal statements in all
 * @param appliedAt when, by the database's clock
 * @param appliedBy who, as in {@code deploy@ci}
 * @param executionMs how long it took, in milliseconds
 * @param toolVersion the version of this library that applied it
 * @param format the version of the row's form
 */
public record AppliedRevision(
        RevisionId id,
        List<RevisionId> revises,
        List<RevisionId> dependsOn,
        List<BranchLabel> labels,
        String message,
        Kind kind,
        @Nullable String checksum,
        @Nullable String sourceKey,
        boolean irreversible,
        RowState state,
        String runId,
        int statementsStarted,
        int statementsDone,
        int statementsTotal,
        Instant appliedAt,
        String appliedBy,
        long executionMs,
        String toolVersion,
        int format) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    public AppliedRevision {
        Objects.requireNonNull(id, "id");
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(appliedAt, "appliedAt");
        Objects.requireNonNull(appliedBy, "appliedBy");
        Objects.requireNonNull(toolVersion, "toolVersion");
    }

    /** What a revision is written in. */
    public enum Kind {
        /** A file of SQL. */
        SQL,
        /** A Java class. */
        JAVA
    }

    /** Whether the revision counts as applied: its upgrade is complete and its downgrade is not. */
    public boolean isApplied() {
        return state != RowState.UPGRADING;
    }

    /** Whether something of it has begun and not ended. */
    public boolean isHalfRun() {
        return state != RowState.APPLIED;
    }

    /** Who and when, in UTC: {@code applied 2026-11-20 10:40 by deploy@ci}. */
    public String applied() {
        return "applied " + MINUTE.format(appliedAt) + " by " + appliedBy;
    }

    /** Id and message, as one says them: {@code 9b1d2c3e4f50 add tax}. */
    @Override
    public String toString() {
        return message.isEmpty() ? id.value() : id.value() + " " + message;
    }
}
