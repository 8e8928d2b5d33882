package dev.migrations.spring.boot.actuate;

import dev.migrations.RevisionInfo;
import dev.migrations.RevisionSql;
import dev.migrations.plan.LogEntry;
import dev.migrations.revision.BranchLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * One revision, as the build and the database see it together. What is null is left out of the answer.
 *
 * @param revision its id
 * @param revises the revisions it revises; none for a base
 * @param dependsOn the revisions it depends on besides
 * @param labels the branch labels it gives
 * @param message one line for people
 * @param kind {@code sql} or {@code java}
 * @param state {@code pending}, {@code applied}, {@code changed}, {@code unknown}, {@code upgrading} or {@code
 *     downgrading}
 * @param current whether it is applied and no applied revision builds on it
 * @param head whether no revision of this build builds on it
 * @param reversible whether a downgrade can cross it
 * @param checksum the digest of its upgrade section when it was applied; null for Java
 * @param appliedAt the database's time, in UTC, to the millisecond
 * @param appliedBy who applied it
 * @param executionMs milliseconds
 * @param log its rows of the log, oldest first; null in the list of all revisions
 * @param sql what it sends; null unless it is shown
 */
public record RevisionDescriptor(
        String revision,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String kind,
        String state,
        boolean current,
        boolean head,
        boolean reversible,
        @Nullable String checksum,
        @Nullable String appliedAt,
        @Nullable String appliedBy,
        @Nullable Long executionMs,
        @Nullable List<LogDescriptor> log,
        @Nullable SqlDescriptor sql)
        implements OperationResponseBody {

    /**
     * The text of its sections, each with its mark line; null for Java, and for what is not there.
     *
     * @param upgrade of the file
     * @param downgrade of the file, else what the database has stored
     */
    public record SqlDescriptor(
            @Nullable String upgrade, @Nullable String downgrade) {}

    static RevisionDescriptor of(RevisionInfo info) {
        return new RevisionDescriptor(
                info.revision().value(),
                DatabaseDescriptor.ids(info.revises()),
                DatabaseDescriptor.ids(info.dependsOn()),
                info.labels().stream().map(BranchLabel::value).toList(),
                info.message(),
                info.kind(),
                info.state().word(),
                info.current(),
                info.head(),
                info.reversible(),
                info.checksum(),
                info.appliedAt() == null ? null : Timestamps.format(info.appliedAt()),
                info.appliedBy(),
                info.executionMs(),
                null,
                null);
    }

    RevisionDescriptor with(List<LogEntry> entries, @Nullable RevisionSql text) {
        return new RevisionDescriptor(
                revision,
                revises,
                dependsOn,
                labels,
                message,
                kind,
                state,
                current,
                head,
                reversible,
                checksum,
                appliedAt,
                appliedBy,
                executionMs,
                entries.stream().map(LogDescriptor::of).toList(),
                text == null ? null : new SqlDescriptor(text.upgrade(), text.downgrade()));
    }
}
