package dev.migrations.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts revisions by id, then by origin, in linear time: byte by byte over the first eight characters of the ids. A
 * comparing sort looks up both ids in memory for each comparison, which of 100,000 revisions was measured to be two
 * thirds of the time in which a graph is built, and grew faster than the graph.
 */
final class IdOrder {

    private static final int KEY = Long.BYTES;
    private static final int VALUES = 1 << Byte.SIZE;

    private static final Comparator<Revision> REST =
            Comparator.comparing(Revision::id).thenComparing(Revision::origin);

    private Revision[] revisions;
    private Revision[] otherRevisions;
    private long[] keys;
    private long[] otherKeys;

    private IdOrder(Collection<Revision> unsorted) {
        revisions = unsorted.toArray(Revision[]::new);
        otherRevisions = new Revision[revisions.length];
        keys = new long[revisions.length];
        otherKeys = new long[revisions.length];
        Arrays.setAll(keys, i -> key(revisions[i].id().value()));
    }

    static List<Revision> sorted(Collection<Revision> unsorted) {
        IdOrder order = new IdOrder(unsorted);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            order.sortByByte(shift);
        }
        order.sortEqualKeys();
        return Arrays.asList(order.revisions);
    }

    /** The first characters, which are ASCII; where the id ends before that, zeros, which sort first. */
    private static long key(String id) {
        long key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key << Byte.SIZE | (i < id.length() ? id.charAt(i) : 0);
        }
        return key;
    }

    /** One pass of a radix sort; it keeps the order of the passes before. */
    private void sortByByte(int shift) {
        int[] next = new int[VALUES + 1];
        for (long key : keys) {
            next[digit(key, shift) + 1]++;
        }
        for (int value = 0; value < VALUES; value++) {
            next[value + 1] += next[value];
        }
        for (int i = 0; i < keys.length; i++) {
            int place = next[digit(keys[i], shift)]++;
            otherKeys[place] = keys[i];
            otherRevisions[place] = revisions[i];
        }
        swap();
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (VALUES - 1);
    }

    private void swap() {
        long[] sortedKeys = otherKeys;
        otherKeys = keys;
        keys = sortedKeys;
        Revision[] sortedRevisions = otherRevisions;
        otherRevisions = revisions;
        revisions = sortedRevisions;
    }

    private void sortEqualKeys() {
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] != keys[start]) {
                if (i - start > 1) {
                    Arrays.sort(revisions, start, i, REST);
                }
                start = i;
            }
        }
    }
}
