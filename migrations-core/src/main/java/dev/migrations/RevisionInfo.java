package dev.migrations;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One revision as the build and the database see it together.
 *
 * @param revision its id
 * @param revises the revisions it revises
 * @param dependsOn the ids it depends on besides
 * @param labels the branch labels it gives
 * @param message one line for people
 * @param kind {@code sql} or {@code java}
 * @param state what has become of it
 * @param current whether it is applied and no applied revision builds on it
 * @param head whether no revision of this build revises or depends on it
 * @param reversible whether a downgrade can cross it
 * @param checksum the digest of its upgrade section when it was applied; null if it is not, or if it is Java
 * @param appliedAt database time; null if it is not applied
 * @param appliedBy who applied it; null if it is not applied
 * @param executionMs milliseconds; null if it is not applied
 */
public record RevisionInfo(
        RevisionId revision,
        List<RevisionId> revises,
        List<RevisionId> dependsOn,
        List<BranchLabel> labels,
        String message,
        String kind,
        State state,
        boolean current,
        boolean head,
        boolean reversible,
        @Nullable String checksum,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Long executionMs) {

    /** What has become of a revision. */
    public enum State {
        /** In this build, not in the database. */
        PENDING,
        /** In both, and the same. */
        APPLIED,
        /** Applied, and edited since. */
        CHANGED,
        /** Applied, but not in this build. */
        UNKNOWN,
        /** An upgrade of it began and did not end. */
        UPGRADING,
        /** A downgrade of it began and did not end. */
        DOWNGRADING;

        /** The word for people and for JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RevisionInfo {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    @Override
    public String toString() {
        String marks = (current ? " (current)" : "") + (head ? " (head)" : "");
        return String.format(Locale.ROOT, "%-11s %s %s%s", state.word(), revision, message, marks);
    }
}
