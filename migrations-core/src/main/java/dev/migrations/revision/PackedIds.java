package dev.migrations.revision;

/**
 * Ids as numbers, side by side: the first sixteen characters of each in two longs, in which a shorter id ends in zeros.
 * The numbers sort as the ids do, and ids shorter than sixteen characters are equal where their numbers are, so that
 * sorting and looking up need not fetch each id from another corner of memory.
 */
final class PackedIds {

    private static final int HALF = Long.BYTES;
    private static final int LAST = 0xFF;

    private final long[] halves;

    PackedIds(int size) {
        halves = new long[2 * size];
    }

    /** Eight characters of {@code id}. Those that are in no id become one that is in none either. */
    static long pack(String id, int from) {
        long packed = 0;
        for (int i = from; i < from + HALF; i++) {
            packed = packed << Byte.SIZE | (i < id.length() ? ascii(id.charAt(i)) : 0);
        }
        return packed;
    }

    private static int ascii(char character) {
        return character == 0 || character > 0x7F ? LAST : character;
    }

    void set(int place, String id) {
        halves[2 * place] = pack(id, 0);
        halves[2 * place + 1] = id.length() <= HALF ? 0 : pack(id, HALF);
    }

    long first(int place) {
        return halves[2 * place];
    }

    long second(int place) {
        return halves[2 * place + 1];
    }

    /** Whether there may be characters that {@link #second} does not hold. */
    static boolean mayBeCut(long second) {
        return (second & LAST) != 0;
    }
}
