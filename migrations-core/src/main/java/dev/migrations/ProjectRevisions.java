package dev.migrations;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.SourceRevisions;
import dev.migrations.script.WritableLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions of a project as they are written at one moment. */
record ProjectRevisions(List<RevisionScript> scripts, RevisionGraph graph) {

    static ProjectRevisions read(List<WritableLocation> locations, @Nullable ClassLoader classLoader) {
        List<RevisionScript> scripts =
                SourceRevisions.load(locations, classLoader).scripts();
        return new ProjectRevisions(
                scripts,
                RevisionGraph.of(scripts.stream().map(RevisionScript::revision).toList()));
    }

    RevisionScript script(RevisionId id) {
        return scripts.stream()
                .filter(script -> script.revision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Revision> heads(RevisionGraph graph) {
        return graph.heads().stream().map(graph::get).toList();
    }
}
