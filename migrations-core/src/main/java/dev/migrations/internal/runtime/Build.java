package dev.migrations.internal.runtime;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What this build carries: its revisions as a graph, and what each of them runs. Immutable. */
public final class Build {

    private final RevisionGraph graph;
    private final Map<RevisionId, RevisionScript> scripts = new HashMap<>();

    /** The build of {@code scripts}; fails as {@link RevisionGraph#of} does. */
    public Build(Collection<RevisionScript> scripts) {
        this.graph =
                RevisionGraph.of(scripts.stream().map(RevisionScript::revision).toList());
        scripts.forEach(script -> this.scripts.put(script.revision().id(), script));
    }

    /** The graph of its revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /** What a revision runs; empty if this build does not have it. */
    public Optional<RevisionScript> script(RevisionId id) {
        return Optional.ofNullable(scripts.get(id));
    }
}
