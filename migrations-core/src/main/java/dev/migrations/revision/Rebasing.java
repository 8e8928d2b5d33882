package dev.migrations.revision;

import java.util.List;
import java.util.Set;

/** Puts a revision onto another one than it revises: what its header has to say then. Pure. */
public final class Rebasing {

    private final RevisionGraph graph;
    private final Revision revision;

    /**
     * A rebase of one revision of {@code graph}.
     *
     * @throws RebaseOfBaseException it revises nothing
     */
    public Rebasing(RevisionGraph graph, RevisionId id) {
        this.graph = graph;
        this.revision = graph.get(id);
        if (revision.isBase()) {
            throw new RebaseOfBaseException(revision);
        }
    }

    /**
     * The one head that does not build on the revision: in the daily case of two pull requests, the other's.
     *
     * @throws RebaseTargetException there is none, or there are several
     */
    public RevisionId otherHead() {
        Set<RevisionId> above = graph.descendants(List.of(revision.id()));
        List<Revision> others = graph.heads().stream()
                .filter(head -> !above.contains(head))
                .map(graph::get)
                .toList();
        if (others.size() != 1) {
            throw new RebaseTargetException(revision, others);
        }
        return others.get(0).id();
    }

    /**
     * The revision as it is when it revises {@code target}. Everything that builds on it comes along. Of several parents
     * the one that lies on the target's line is replaced.
     *
     * @throws RebaseCycleException {@code target} is the revision itself, or builds on it
     * @throws UnclearParentException it revises several revisions, and it is not clear which one {@code target} replaces
     */
    public Revision onto(RevisionId target) {
        if (graph.descendants(List.of(revision.id())).contains(target)) {
            throw new RebaseCycleException(revision, graph.get(target));
        }
        if (revision.downRevisions().contains(target)) {
            return revision;
        }
        RevisionId replaced = revision.isMergePoint()
                ? onLineOf(target)
                : revision.downRevisions().get(0);
        List<RevisionId> parents = revision.downRevisions().stream()
                .map(parent -> parent.equals(replaced) ? target : parent)
                .toList();
        return revising(parents);
    }

    private RevisionId onLineOf(RevisionId target) {
        Set<RevisionId> below = graph.lineBelow(target);
        List<RevisionId> candidates =
                revision.downRevisions().stream().filter(below::contains).toList();
        if (candidates.size() != 1) {
            throw new UnclearParentException(revision, graph.get(target));
        }
        return candidates.get(0);
    }

    private Revision revising(List<RevisionId> parents) {
        return new Revision(
                revision.id(),
                parents,
                revision.declaresBase(),
                revision.dependsOn(),
                revision.labels(),
                revision.message(),
                revision.origin());
    }

    /** The graph in which {@code changed} stands for the revision of its id; fails as {@link RevisionGraph#of} does. */
    public RevisionGraph graphWith(Revision changed) {
        return RevisionGraph.of(graph.revisions().stream()
                .map(old -> old.id().equals(changed.id()) ? changed : old)
                .toList());
    }
}
