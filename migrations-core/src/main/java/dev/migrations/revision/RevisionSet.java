package dev.migrations.revision;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Some of the revisions of a graph, in upgrade order: a bit a revision, so that a set of a long history costs no object a
 * revision and is walked through in the order in which the revisions lie. Immutable.
 */
final class RevisionSet extends AbstractSet<RevisionId> {

    private final List<Revision> revisions;
    private final IdIndex index;
    private final BitSet ranks;

    /** The revisions at {@code ranks}, which nobody changes from here on. */
    RevisionSet(List<Revision> revisions, IdIndex index, BitSet ranks) {
        this.revisions = revisions;
        this.index = index;
        this.ranks = ranks;
    }

    /** Whether its ranks are those of the graph with these revisions. */
    boolean isOf(List<Revision> others) {
        return revisions == others;
    }

    /** A copy, to be changed at will. */
    BitSet ranks() {
        return (BitSet) ranks.clone();
    }

    @Override
    public boolean contains(@Nullable Object id) {
        if (!(id instanceof RevisionId revision)) {
            return false;
        }
        int rank = index.find(revision);
        return rank != IdIndex.NONE && ranks.get(rank);
    }

    @Override
    public int size() {
        return ranks.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return ranks.isEmpty();
    }

    @Override
    public Iterator<RevisionId> iterator() {
        return new Iterator<>() {

            private int next = ranks.nextSetBit(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public RevisionId next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                RevisionId id = revisions.get(next).id();
                next = ranks.nextSetBit(next + 1);
                return id;
            }
        };
    }
}
