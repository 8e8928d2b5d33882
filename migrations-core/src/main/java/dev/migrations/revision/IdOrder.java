package dev.migrations.revision;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts revisions by id, then by origin, in linear time: byte by byte over the first sixteen characters of the ids. A
 * comparing sort looks up both ids in memory for each comparison, which of 100,000 revisions was measured to be two
 * thirds of the time in which a graph is built, and grew faster than the graph.
 */
final class IdOrder {

    private static final int VALUES = 1 << Byte.SIZE;

    /** Up to so many are sorted by insertion. */
    private static final int FEW = 24;

    private final Revision[] revisions;
    private final PackedIds packed;
    private int[] places;
    private int[] otherPlaces;
    private long[] keys;
    private long[] otherKeys;

    private IdOrder(Revision[] revisions, PackedIds packed, int[] places) {
        this.revisions = revisions;
        this.packed = packed;
        this.places = places;
        otherPlaces = new int[places.length];
        keys = new long[places.length];
        otherKeys = new long[places.length];
    }

    /** All places of {@code revisions} in the order of their ids. */
    static int[] of(Revision[] revisions, PackedIds packed) {
        int[] places = new int[revisions.length];
        for (int place = 0; place < places.length; place++) {
            places[place] = place;
        }
        return of(revisions, packed, places);
    }

    /** These places of {@code revisions} in the order of their ids. */
    private static int[] of(Revision[] revisions, PackedIds packed, int[] places) {
        IdOrder order = new IdOrder(revisions, packed, places);
        order.sort();
        return order.places;
    }

    private void sort() {
        for (int i = 0; i < keys.length; i++) {
            keys[i] = packed.second(places[i]);
        }
        sortByKeys();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = packed.first(places[i]);
        }
        sortByKeys();
        sortEqualKeys();
    }

    /** Sorts the places in a part of an array. A few are sorted where they are, so that many small parts stay cheap. */
    static void sort(Revision[] revisions, PackedIds packed, int[] places, int from, int to) {
        if (to - from > FEW) {
            int[] sorted = of(revisions, packed, Arrays.copyOfRange(places, from, to));
            System.arraycopy(sorted, 0, places, from, sorted.length);
            return;
        }
        for (int end = from + 1; end < to; end++) {
            int place = places[end];
            int slot = end;
            while (slot > from && isBefore(revisions, packed, place, places[slot - 1])) {
                places[slot] = places[slot - 1];
                slot--;
            }
            places[slot] = place;
        }
    }

    private static boolean isBefore(Revision[] revisions, PackedIds packed, int place, int other) {
        int packedOrder = packed.compare(place, other);
        return packedOrder < 0 || (packedOrder == 0 && compareRest(revisions[place], revisions[other]) < 0);
    }

    private static int compareRest(Revision one, Revision other) {
        int byId = one.id().compareTo(other.id());
        return byId != 0 ? byId : one.origin().compareTo(other.origin());
    }

    /** One pass for each byte in which the keys differ; each keeps the order of the passes before. */
    private void sortByKeys() {
        long all = -1;
        long any = 0;
        for (long key : keys) {
            all &= key;
            any |= key;
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if (digit(all, shift) != digit(any, shift)) {
                sortByByte(shift);
            }
        }
    }

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
            otherPlaces[place] = places[i];
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
        int[] sortedPlaces = otherPlaces;
        otherPlaces = places;
        places = sortedPlaces;
    }

    private void sortEqualKeys() {
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || !equalKeys(start, i)) {
                if (i - start > 1) {
                    sortRest(start, i);
                }
                start = i;
            }
        }
    }

    private boolean equalKeys(int first, int second) {
        return keys[first] == keys[second] && packed.second(places[first]) == packed.second(places[second]);
    }

    private void sortRest(int from, int to) {
        int[] sorted = IntStream.range(from, to)
                .mapToObj(i -> places[i])
                .sorted((place, other) -> compareRest(revisions[place], revisions[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, places, from, sorted.length);
    }
}
