package dev.migrations.revision;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/** Some of the revisions of a graph, by their ranks: of these the graph need not look up the ids again. Immutable. */
final class RevisionList extends AbstractList<RevisionId> implements RandomAccess {

    private final List<Revision> revisions;
    private final int[] ranks;

    /** The revisions at {@code ranks}, which nobody changes from here on. */
    RevisionList(List<Revision> revisions, int[] ranks) {
        this.revisions = revisions;
        this.ranks = ranks;
    }

    /** Whether its ranks are those of the graph with these revisions. */
    boolean isOf(List<Revision> others) {
        return revisions == others;
    }

    /** Adds its ranks to {@code marked}. */
    void mark(BitSet marked) {
        for (int rank : ranks) {
            marked.set(rank);
        }
    }

    @Override
    public RevisionId get(int index) {
        return revisions.get(ranks[index]).id();
    }

    @Override
    public int size() {
        return ranks.length;
    }
}
