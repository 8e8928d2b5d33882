package dev.migrations.cli.command;

import dev.migrations.RevisionInfo;
import dev.migrations.cli.output.Json;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a history, with or without what a database says of it.
 *
 * @param id its id
 * @param revises the revisions it revises
 * @param dependsOn the revisions it depends on besides
 * @param labels the branch labels that it gives
 * @param message one line for people
 * @param head whether none revises or depends on it
 * @param info what the database says; null where none was asked
 */
record HistoryEntry(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        boolean head,
        @Nullable RevisionInfo info) {

    static HistoryEntry of(RevisionInfo info) {
        return new HistoryEntry(
                info.revision().value(),
                Ids.texts(info.revises()),
                Ids.texts(info.dependsOn()),
                info.labels().stream().map(BranchLabel::value).toList(),
                info.message(),
                info.head(),
                info);
    }

    static HistoryEntry of(Revision revision, RevisionGraph graph) {
        RevisionId id = revision.id();
        return new HistoryEntry(
                id.value(),
                Ids.texts(revision.downRevisions()),
                Ids.texts(graph.dependsOn(id)),
                revision.labels().stream().map(BranchLabel::value).toList(),
                revision.message(),
                graph.children(id).isEmpty(),
                null);
    }

    /** Those it revises and those it depends on. */
    List<String> parents() {
        List<String> parents = new ArrayList<>(revises);
        parents.addAll(dependsOn);
        return parents.stream().distinct().toList();
    }

    boolean isCurrent() {
        return info != null && info.current();
    }

    boolean isMergePoint() {
        return revises.size() > 1;
    }

    /** Member by member what the endpoint says of a revision; without a database, less. */
    Json json() {
        Json json = Json.of("revision", id)
                .with("revises", revises)
                .with("dependsOn", dependsOn)
                .with("labels", labels)
                .with("message", message);
        if (info == null) {
            return json.with("head", head);
        }
        return json.with("kind", info.kind())
                .with("state", info.state().word())
                .with("current", info.current())
                .with("head", head)
                .with("reversible", info.reversible())
                .withKnown("checksum", info.checksum())
                .withKnown("appliedAt", info.appliedAt())
                .withKnown("appliedBy", info.appliedBy())
                .withKnown("executionMs", info.executionMs());
    }
}
