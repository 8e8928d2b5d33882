package dev.migrations.revision;

/**
 * Ids as numbers, side by side: the first sixteen characters of each in two longs, in which a shorter id ends in zeros.
 * The numbers sort as the ids do, and ids shorter than sixteen characters are equal where their numbers are, so that
 * sorting and looking up need not fetch each id from another corner of memory.
 */
final class PackedIds {

    private static final int HALF = Long.BYTES;
    private static final int LAST = 0xFF;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] halves;

    private PackedIds(long[] halves) {
        this.halves = halves;
    }

    /** The ids of {@code revisions}, at the same places. */
    static PackedIds of(Revision[] revisions) {
        long[] halves = new long[2 * revisions.length];
        for (int place = 0; place < revisions.length; place++) {
            RevisionId id = revisions[place].id();
            halves[2 * place] = id.first();
            halves[2 * place + 1] = id.second();
        }
        return new PackedIds(halves);
    }

    /** The same ids, where the one at {@code order[i]} is at {@code i}. */
    PackedIds ordered(int[] order) {
        long[] ordered = new long[halves.length];
        for (int i = 0; i < order.length; i++) {
            ordered[2 * i] = first(order[i]);
            ordered[2 * i + 1] = second(order[i]);
        }
        return new PackedIds(ordered);
    }

    /** Eight characters of {@code id}. Those that are in no id become one that is in none either. */
    static long pack(String id, int from) {
        int to = Math.min(from + HALF, id.length());
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = (packed << Byte.SIZE) | ascii(id.charAt(i));
        }
        return packed << (Byte.SIZE * (from + HALF - to));
    }

    /** The second eight characters. */
    static long packSecond(String id) {
        return id.length() <= HALF ? 0 : pack(id, HALF);
    }

    private static int ascii(char character) {
        return character == 0 || character > 0x7F ? LAST : character;
    }

    long first(int place) {
        return halves[2 * place];
    }

    long second(int place) {
        return halves[2 * place + 1];
    }

    /** Negative, zero or positive as the first sixteen characters at one place sort before, with or after those at another. */
    int compare(int place, int other) {
        return first(place) == first(other)
                ? Long.compare(second(place), second(other))
                : Long.compare(first(place), first(other));
    }

    /** Whether there may be characters that {@link #second} does not hold. */
    static boolean mayBeCut(long second) {
        return (second & LAST) != 0;
    }

    /** A number for the id {@code text}, whose halves are given; its upper bits are spread best. */
    static long hash(String text, long first, long second) {
        long hash = (first * SPREAD ^ second) * SPREAD;
        return mayBeCut(second) ? (hash ^ text.hashCode()) * SPREAD : hash;
    }
}
