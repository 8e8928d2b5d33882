package dev.migrations.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in a graph a new revision goes. Pure and immutable, as the graph is. */
public final class Placement {

    private final RevisionGraph graph;
    private final RevisionResolver resolver;

    /** A placement in {@code graph}. */
    public Placement(RevisionGraph graph) {
        this.graph = graph;
        this.resolver = new RevisionResolver(graph);
    }

    /**
     * What a new revision revises: by default the single head, or nothing where there is no revision yet.
     *
     * @param targets {@code base} for a new base, else ids, labels or heads; empty for the single head. Here {@code
     *     heads} is every head, also one that another depends on, so that a single head is left
     * @param splice whether a revision that is revised already may be revised once more
     * @return the revisions to revise, each once; empty for a base
     * @throws MultipleHeadsException there are several heads and none was named
     * @throws NotAHeadException a target is revised already, and {@code splice} was not asked for
     * @throws UnsuitableSelectorException a target says nothing about the files alone
     */
    public List<RevisionId> on(List<RevisionSelector> targets, boolean splice) {
        boolean newBase = targets.equals(List.of(RevisionSelector.BASE));
        if (newBase || (targets.isEmpty() && graph.size() == 0)) {
            return List.of();
        }
        Set<RevisionId> parents = resolve(targets.isEmpty() ? List.of(RevisionSelector.HEAD) : targets);
        if (!splice) {
            parents.forEach(parent -> requireHead(parent, true));
        }
        return List.copyOf(parents);
    }

    /**
     * The heads that a merge joins.
     *
     * @param targets what to join; empty for all heads
     * @return two or more heads, in upgrade order
     * @throws NothingToMergeException there are fewer than two
     * @throws NotAHeadException a target is revised already
     */
    public List<Revision> merging(List<RevisionSelector> targets) {
        Set<RevisionId> heads = targets.isEmpty() ? new LinkedHashSet<>(graph.heads()) : resolve(targets);
        heads.forEach(head -> requireHead(head, false));
        if (heads.size() < 2) {
            throw new NothingToMergeException(heads.stream().map(graph::get).toList());
        }
        return graph.inUpgradeOrder(heads).stream().map(graph::get).toList();
    }

    /**
     * What a new revision depends on, as its header says it: a label that was given as such stays one, and everything
     * else becomes full ids.
     */
    public List<String> dependsOn(List<String> targets) {
        Set<String> names = new LinkedHashSet<>();
        for (String target : targets) {
            if (graph.labelled(target).isPresent()) {
                names.add(target);
            } else {
                RevisionSelector selector = RevisionSelector.parse(target);
                List<RevisionId> ids = resolver.resolve(selector);
                if (ids.isEmpty()) {
                    throw new UnsuitableSelectorException(
                            selector, "depended on", "an id, a label, or the head of a branch, as in billing@head");
                }
                ids.forEach(id -> names.add(id.value()));
            }
        }
        return new ArrayList<>(names);
    }

    /**
     * Refuses a name for a revision or a branch that something has already.
     *
     * @throws TakenNameException it is an id or a label of the graph
     */
    public void requireFree(String name) {
        Optional<RevisionId> labelled = graph.labelled(name);
        boolean isId = name.indexOf('-') < 0 && graph.contains(RevisionId.of(name));
        if (labelled.isPresent() || isId) {
            throw new TakenNameException(name, graph.get(labelled.orElseGet(() -> RevisionId.of(name))), isId);
        }
    }

    private Set<RevisionId> resolve(List<RevisionSelector> targets) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (RevisionSelector target : targets) {
            if (target instanceof RevisionSelector.Several several) {
                ids.addAll(resolve(several.targets()));
            } else {
                ids.addAll(resolve(target));
            }
        }
        return ids;
    }

    private List<RevisionId> resolve(RevisionSelector target) {
        List<RevisionId> ids = target instanceof RevisionSelector.Heads ? graph.heads() : resolver.resolve(target);
        boolean nothingYet = graph.size() == 0 && !(target instanceof RevisionSelector.Base);
        if (ids.isEmpty() && !nothingYet) {
            throw new UnsuitableSelectorException(
                    target,
                    "what a new revision revises",
                    "an id, a label, billing@head, or base alone for a new base");
        }
        return ids;
    }

    private void requireHead(RevisionId id, boolean canFork) {
        if (!graph.revisedBy(id).isEmpty()) {
            List<Revision> above = graph.revisedBy(id).stream().map(graph::get).toList();
            throw new NotAHeadException(graph.get(id), above, canFork);
        }
    }
}
