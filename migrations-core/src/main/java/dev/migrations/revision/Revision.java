package dev.migrations.revision;

import java.util.List;
import java.util.Objects;

/**
 * One node of the revision graph, as its author declared it.
 *
 * @param id the revision's own id
 * @param downRevisions the revisions it revises, in declared order; empty for a base
 * @param declaresBase whether the author wrote that this is a base ({@code revises: base}); a graph may have one base
 *     that does not say so
 * @param dependsOn ids or labels of revisions that must be applied before it, beside those it revises
 * @param labels the branch labels that it gives
 * @param message one line for people; may be empty
 * @param origin the file or class it was read from, for error messages
 */
public record Revision(
        RevisionId id,
        List<RevisionId> downRevisions,
        boolean declaresBase,
        List<String> dependsOn,
        List<BranchLabel> labels,
        String message,
        String origin) {

    public Revision {
        Objects.requireNonNull(id, "id");
        downRevisions = List.copyOf(downRevisions);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether it revises nothing. */
    public boolean isBase() {
        return downRevisions.isEmpty();
    }

    /** Whether it revises more than one revision. */
    public boolean isMergePoint() {
        return downRevisions.size() > 1;
    }

    /** Id and message, as one says them: {@code 57dc007f6d46 create exchanges table}. */
    @Override
    public String toString() {
        return message.isEmpty() ? id.value() : id.value() + " " + message;
    }
}
