package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What all three planners start from: the union graph, what is applied in it, and what that makes current. */
final class State {

    final RevisionGraph known;
    final RevisionGraph graph;
    final AppliedSet applied;

    /** The same as a set of {@link #graph}. */
    final Set<RevisionId> appliedIds;

    /** Of names that may also be of revisions that only the database knows. */
    final RevisionResolver resolver;

    final List<RevisionId> current;

    State(RevisionGraph known, AppliedSet applied) {
        this.known = known;
        this.graph = UnionGraph.of(known, applied);
        this.applied = applied;
        this.resolver = new RevisionResolver(graph);
        this.appliedIds = graph.set(applied.ids());
        this.current = graph.maximal(appliedIds);
    }

    /** Those of the current revisions that are on the branch. */
    List<RevisionId> currentOn(RevisionId branch) {
        Set<RevisionId> lineage = graph.lineage(branch);
        return current.stream().filter(lineage::contains).toList();
    }

    /** The uppermost applied revisions on the branch, whether or not others stand on them elsewhere. */
    List<RevisionId> tipsOn(RevisionId branch) {
        return graph.maximal(
                graph.lineage(branch).stream().filter(applied::contains).toList());
    }

    /** The half-run rows as steps that finish them, then the others. */
    List<Step> steps(Direction direction, List<AppliedRevision> halfRun, Collection<Revision> others) {
        List<Step> steps = new ArrayList<>(halfRun.size() + others.size());
        for (AppliedRevision row : halfRun) {
            steps.add(new Step(revision(row.id()), direction, true));
        }
        for (Revision revision : others) {
            steps.add(new Step(revision, direction, false));
        }
        return steps;
    }

    /** In upgrade order; as this build has them, and as the database remembers them only where this build has none. */
    List<Revision> revisions(Set<RevisionId> ids) {
        return known == graph
                ? graph.revisions(ids)
                : ids.stream().map(this::revision).toList();
    }

    Revision revision(RevisionId id) {
        return known.contains(id) ? known.get(id) : graph.get(id);
    }
}
