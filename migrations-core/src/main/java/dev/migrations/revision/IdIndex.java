package dev.migrations.revision;

/**
 * Finds the number of a revision by its id: a hash table of numbers, without an object an entry. Written by one thread,
 * then read by any.
 */
final class IdIndex {

    /** What is found where there is nothing. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Revision[] revisions;
    private final PackedIds packed;

    /** Places in {@link #revisions}, plus one; zero is empty. Never more than half full. */
    private final int[] table;

    private final int shift;

    /** What a place is called; by itself until somebody renames them. */
    private int[] names;

    /** An index of nothing yet over {@code revisions}. */
    IdIndex(Revision[] revisions) {
        this.revisions = revisions;
        this.packed = new PackedIds(revisions.length);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * revisions.length + 1);
        this.table = new int[1 << bits];
        this.shift = Long.SIZE - bits;
        this.names = new int[0];
    }

    /** Adds all revisions; false if two have one id. */
    boolean addAll() {
        boolean unique = true;
        for (int place = 0; place < revisions.length; place++) {
            String id = revisions[place].id().value();
            packed.set(place, id);
            int slot = slot(id, packed.first(place), packed.second(place));
            if (table[slot] == 0) {
                table[slot] = place + 1;
            } else {
                unique = false;
            }
        }
        return unique;
    }

    PackedIds packed() {
        return packed;
    }

    /** From here on the revision at {@code place} is found as {@code newNames[place]}. */
    void rename(int[] newNames) {
        names = newNames;
    }

    /** The number of the revision whose id is {@code id}, or {@link #NONE}. */
    int find(String id) {
        long second = id.length() <= Long.BYTES ? 0 : PackedIds.pack(id, Long.BYTES);
        int entry = table[slot(id, PackedIds.pack(id, 0), second)];
        if (entry == 0) {
            return NONE;
        }
        return names.length == 0 ? entry - 1 : names[entry - 1];
    }

    /** Where {@code id} is in the table, or would have to go. */
    private int slot(String id, long first, long second) {
        long hash = (first * SPREAD ^ second) * SPREAD;
        if (PackedIds.mayBeCut(second)) {
            hash = (hash ^ id.hashCode()) * SPREAD;
        }
        int slot = (int) (hash >>> shift);
        while (table[slot] != 0 && !isAt(table[slot] - 1, id, first, second)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean isAt(int place, String id, long first, long second) {
        return packed.first(place) == first
                && packed.second(place) == second
                && (!PackedIds.mayBeCut(second) || revisions[place].id().value().equals(id));
    }
}
