package dev.migrations.internal.runtime;

import dev.migrations.operation.NamingConvention;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this build carries: its revisions as a graph, what each of them runs, and how it names things. Immutable. */
public final class Build {

    private final RevisionGraph graph;
    private final Map<String, RevisionScript> scripts;
    private final NamingConvention naming;

    /**
     * The build of {@code scripts}; fails as {@link RevisionGraph#of} does.
     *
     * @param naming the names of what Java revisions give none
     */
    public Build(Collection<RevisionScript> scripts, NamingConvention naming) {
        this.naming = naming;
        List<Revision> revisions = new ArrayList<>(scripts.size());
        this.scripts = new HashMap<>(2 * scripts.size());
        for (RevisionScript script : scripts) {
            revisions.add(script.revision());
            this.scripts.put(script.revision().id().value(), script);
        }
        this.graph = RevisionGraph.of(revisions);
    }

    /** The graph of its revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The names of what Java revisions give none. */
    NamingConvention naming() {
        return naming;
    }

    /** What a revision runs; empty if this build does not have it. */
    public Optional<RevisionScript> script(RevisionId id) {
        return script(id.value());
    }

    /** What the revision runs whose id has this text; empty if this build does not have it. */
    public Optional<RevisionScript> script(String id) {
        return Optional.ofNullable(scripts.get(id));
    }
}
