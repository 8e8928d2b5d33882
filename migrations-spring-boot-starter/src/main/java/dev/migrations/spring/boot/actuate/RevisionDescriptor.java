package dev.migrations.spring.boot.actuate;

import dev.migrations.RevisionInfo;
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
        @Nullable List<LogDescriptor> log)
        implements OperationResponseBody {

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
                null);
    }

    RevisionDescriptor with(List<LogEntry> entries) {
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
                entries.stream().map(LogDescriptor::of).toList());
    }
}
