package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All revisions of a build and how they follow one another: a graph without cycles over two kinds of edges,
 * {@code revises} and {@code depends-on}. A graph that exists is valid.
 *
 * <p>There is one {@linkplain #revisions() upgrade order}, computed once and from nothing but ids and edges; every plan
 * is this order filtered, or its reverse. Immutable and thread-safe. Every operation takes time linear in the size of
 * the graph at most, and none recurses, so a history may be as long as memory allows.
 *
 * <p>Unless a method says otherwise, <em>parent</em>, <em>ancestor</em> and their opposites are meant over both kinds of
 * edges, and lists and sets are in upgrade order. An id that is not in the graph is refused with
 * {@link UnknownRevisionException}.
 */
public final class RevisionGraph {

    /** In upgrade order; a revision's place in it, its rank, is its number in the arrays of edges. */
    private final List<Revision> revisions;

    private final IdIndex ranks;
    private final Map<String, RevisionId> labels;
    private final Edges down;
    private final Edges dependsOn;
    private final Edges parents;
    private final Edges revisedBy;
    private final Edges children;

    RevisionGraph(
            List<Revision> revisions, IdIndex ranks, Map<String, RevisionId> labels, Edges down, Edges dependsOn) {
        this.revisions = revisions;
        this.ranks = ranks;
        this.labels = labels;
        this.down = down;
        this.dependsOn = dependsOn;
        this.parents = down.with(dependsOn);
        this.revisedBy = down.reversed();
        this.children = parents == down ? revisedBy : parents.reversed();
    }

    /**
     * The graph of these revisions, whatever order they come in.
     *
     * @throws DuplicateRevisionException two revisions have one id
     * @throws DuplicateLabelException a label is given twice, or equals an id
     * @throws UnknownParentException a revision revises or depends on one that is not there
     * @throws SelfLoopException a revision revises or depends on itself
     * @throws CycleException revisions revise or depend on one another in a circle
     * @throws SecondBaseException more than one base does not declare that it is one
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return new GraphBuilder(revisions).build();
    }

    /** All revisions, parents before children. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** How many revisions there are. */
    public int size() {
        return revisions.size();
    }

    /** Whether {@code id} is the full id of a revision of this graph. */
    public boolean contains(RevisionId id) {
        return ranks.find(id) != IdIndex.NONE;
    }

    /** The revision with this id, if there is one. */
    public Optional<Revision> find(RevisionId id) {
        int rank = ranks.find(id);
        return rank == IdIndex.NONE ? Optional.empty() : Optional.of(revisions.get(rank));
    }

    /** The revision with this id. */
    public Revision get(RevisionId id) {
        return revisions.get(rank(id));
    }

    /** The revision that gives this label, if there is one. */
    public Optional<RevisionId> labelled(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    /** The labels of this graph, each with the revision that gives it. */
    public Map<String, RevisionId> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /** The revisions that no revision revises. */
    public List<RevisionId> heads() {
        return withoutAny(revisedBy);
    }

    /** The revisions that no revision revises or depends on. */
    public List<RevisionId> effectiveHeads() {
        return withoutAny(children);
    }

    /** The revisions that revise nothing. */
    public List<RevisionId> bases() {
        return withoutAny(down);
    }

    /** The revisions that revise {@code id}. */
    public List<RevisionId> revisedBy(RevisionId id) {
        return ids(revisedBy.targets(rank(id)));
    }

    /** The revisions that revise or depend on {@code id}. */
    public List<RevisionId> children(RevisionId id) {
        return ids(children.targets(rank(id)));
    }

    /** The revisions that {@code id} revises, then those that it depends on, each once, in declared order. */
    public List<RevisionId> parents(RevisionId id) {
        return ids(parents.targets(rank(id)));
    }

    /** The revisions that {@code id} depends on, labels resolved, in declared order. */
    public List<RevisionId> dependsOn(RevisionId id) {
        return ids(dependsOn.targets(rank(id)));
    }

    /** Whether more than one revision revises {@code id}. */
    public boolean isBranchPoint(RevisionId id) {
        return revisedBy.degree(rank(id)) > 1;
    }

    /** Whether {@code id} revises more than one revision. */
    public boolean isMergePoint(RevisionId id) {
        return down.degree(rank(id)) > 1;
    }

    /** These revisions and all that must be applied before them. */
    public Set<RevisionId> ancestors(Collection<RevisionId> ids) {
        return set(down(marked(ids), parents));
    }

    /** These revisions and all that need them to be applied. */
    public Set<RevisionId> descendants(Collection<RevisionId> ids) {
        return set(up(marked(ids), children));
    }

    /** {@code id} and everything below it along {@code revises} alone. */
    public Set<RevisionId> lineBelow(RevisionId id) {
        return set(down(marked(List.of(id)), down));
    }

    /** {@code id} and everything above it along {@code revises} alone. */
    public Set<RevisionId> lineAbove(RevisionId id) {
        return linesAbove(List.of(id));
    }

    /** These revisions and everything above one of them along {@code revises} alone. */
    public Set<RevisionId> linesAbove(Collection<RevisionId> ids) {
        return set(up(marked(ids), revisedBy));
    }

    /**
     * The revisions that share a line with {@code id} along {@code revises} alone: itself, what is below it and what is
     * above it. This is what membership in a branch means ({@code branch@revision}).
     */
    public Set<RevisionId> lineage(RevisionId id) {
        BitSet lineage = down(marked(List.of(id)), down);
        lineage.or(up(marked(List.of(id)), revisedBy));
        return set(lineage);
    }

    /**
     * The revisions that a label given by {@code id} covers when it is shown: itself, those above along {@code revises},
     * and those below as long as the line has neither a branch (of either kind of edge) nor a merge.
     */
    public Set<RevisionId> branchOf(RevisionId id) {
        BitSet branch = up(marked(List.of(id)), revisedBy);
        for (int rank = rank(id); isOnALine(rank) && down.degree(rank) == 1; rank = below(rank)) {
            int below = below(rank);
            branch.set(below, isOnALine(below));
        }
        return set(branch);
    }

    private int below(int rank) {
        return down.target(down.start(rank));
    }

    private boolean isOnALine(int rank) {
        return children.degree(rank) < 2 && down.degree(rank) < 2;
    }

    /** The same revisions, each once, parents before children. */
    public List<RevisionId> inUpgradeOrder(Collection<RevisionId> ids) {
        return list(marked(ids));
    }

    /** The same as a set. */
    public Set<RevisionId> set(Collection<RevisionId> ids) {
        return set(marked(ids));
    }

    /** These revisions and those, as a set. */
    public Set<RevisionId> union(Collection<RevisionId> ids, Collection<RevisionId> others) {
        BitSet union = marked(ids);
        union.or(marked(others));
        return set(union);
    }

    /** These revisions without those, as a set; {@code others} may hold ids that are not in the graph. */
    public Set<RevisionId> difference(Collection<RevisionId> ids, Set<RevisionId> others) {
        BitSet difference = marked(ids);
        if (others instanceof RevisionSet set && set.isOf(revisions)) {
            difference.andNot(set.ranks());
            return set(difference);
        }
        for (int rank = difference.nextSetBit(0); rank >= 0; rank = difference.nextSetBit(rank + 1)) {
            difference.set(rank, !others.contains(revisions.get(rank).id()));
        }
        return set(difference);
    }

    /** The revisions with these ids, each once, parents before children. */
    public List<Revision> revisions(Collection<RevisionId> ids) {
        int[] marked = ranks(marked(ids));
        Revision[] found = new Revision[marked.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = revisions.get(marked[i]);
        }
        return List.of(found);
    }

    /**
     * Those of {@code ids} that no other of them has as a parent. Of a set of applied revisions this is
     * <em>current</em>; only direct parents count, so a gap in the set does not hide what is below it.
     */
    public List<RevisionId> maximal(Collection<RevisionId> ids) {
        BitSet maximal = marked(ids);
        BitSet covered = new BitSet();
        for (int rank = maximal.nextSetBit(0); rank >= 0; rank = maximal.nextSetBit(rank + 1)) {
            set(covered, parents, rank);
        }
        maximal.andNot(covered);
        return list(maximal);
    }

    /**
     * The revisions that a selector stands for as far as the graph alone can tell; empty for {@code base}. Without an
     * anchor, steps down are counted from every head, and steps up, {@code current} and ranges are refused with
     * {@link UnsuitableSelectorException}. See {@link RevisionResolver} for the other failures.
     */
    public List<RevisionId> resolve(RevisionSelector selector) {
        return new RevisionResolver(this).resolve(selector);
    }

    private int rank(RevisionId id) {
        int rank = ranks.find(id);
        if (rank == IdIndex.NONE) {
            throw UnknownRevisionException.of(id.value(), this);
        }
        return rank;
    }

    private BitSet marked(Collection<RevisionId> ids) {
        if (ids instanceof RevisionSet set && set.isOf(revisions)) {
            return set.ranks();
        }
        BitSet marked = new BitSet(size());
        if (ids instanceof RevisionList list && list.isOf(revisions)) {
            list.mark(marked);
            return marked;
        }
        for (RevisionId id : ids) {
            marked.set(rank(id));
        }
        return marked;
    }

    /** Ranks fall towards the base, so one pass from the top reaches everything. */
    private static BitSet down(BitSet marked, Edges edges) {
        for (int rank = marked.length() - 1; rank >= 0; rank = marked.previousSetBit(rank - 1)) {
            set(marked, edges, rank);
        }
        return marked;
    }

    private static BitSet up(BitSet marked, Edges edges) {
        for (int rank = marked.nextSetBit(0); rank >= 0; rank = marked.nextSetBit(rank + 1)) {
            set(marked, edges, rank);
        }
        return marked;
    }

    /** A plain loop, as all that is done once an edge: streams were measured to take most of the time of a cold start. */
    private static void set(BitSet marked, Edges edges, int rank) {
        for (int edge = edges.start(rank); edge < edges.end(rank); edge++) {
            marked.set(edges.target(edge));
        }
    }

    private List<RevisionId> withoutAny(Edges edges) {
        BitSet marked = new BitSet(size());
        for (int rank = 0; rank < edges.size(); rank++) {
            marked.set(rank, edges.degree(rank) == 0);
        }
        return list(marked);
    }

    private List<RevisionId> ids(int[] ranksOfThem) {
        return new RevisionList(revisions, ranksOfThem);
    }

    private List<RevisionId> list(BitSet marked) {
        return ids(ranks(marked));
    }

    private static int[] ranks(BitSet marked) {
        int[] ranks = new int[marked.cardinality()];
        int rank = -1;
        for (int i = 0; i < ranks.length; i++) {
            rank = marked.nextSetBit(rank + 1);
            ranks[i] = rank;
        }
        return ranks;
    }

    private Set<RevisionId> set(BitSet marked) {
        return new RevisionSet(revisions, ranks, marked);
    }

    /** Its size and heads, as one would say them. */
    @Override
    public String toString() {
        return size() + " revisions, heads " + Wording.list(effectiveHeads());
    }
}
