package dev.migrations;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.SourceRevisions;
import dev.migrations.script.WritableLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of a project as they are written at one moment. */
record ProjectRevisions(RevisionGraph graph, Map<RevisionId, RevisionFile> files) {

    static ProjectRevisions read(List<WritableLocation> locations, @Nullable ClassLoader classLoader) {
        SourceRevisions.Loaded loaded = SourceRevisions.load(locations, classLoader);
        return new ProjectRevisions(RevisionGraph.of(loaded.revisions()), loaded.files());
    }

    /** The file of a revision; empty if it is a class. */
    Optional<RevisionFile> file(RevisionId id) {
        return Optional.ofNullable(files.get(id));
    }

    static List<Revision> heads(RevisionGraph graph) {
        return graph.heads().stream().map(graph::get).toList();
    }
}
