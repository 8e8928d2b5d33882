package dev.migrations.revision;

/**
 * Finds the number of a revision by its id: a hash table of numbers, without an object an entry. Written by one thread,
 * then read by any.
 */
final class IdIndex {

    /** What is found where there is nothing. */
    static final int NONE = -1;

    private final Revision[] revisions;
    private final PackedIds packed;

    /** Places in {@link #revisions}, plus one; zero is empty. Never more than half full. */
    private final int[] table;

    private final int shift;

    private IdIndex(Revision[] revisions, PackedIds packed, int[] table) {
        this.revisions = revisions;
        this.packed = packed;
        this.table = table;
        this.shift = Long.numberOfLeadingZeros(table.length) + 1;
    }

    /** An index of nothing yet over {@code revisions}. */
    IdIndex(Revision[] revisions) {
        this(revisions, PackedIds.of(revisions), new int[2 * Integer.highestOneBit(2 * revisions.length + 1)]);
    }

    /** Adds all revisions; false if two have one id. */
    boolean addAll() {
        boolean unique = true;
        for (int place = 0; place < revisions.length; place++) {
            long second = packed.second(place);
            String cut = PackedIds.mayBeCut(second) ? revisions[place].id().value() : "";
            int slot = slot(cut, packed.first(place), second);
            unique &= table[slot] == 0;
            table[slot] = table[slot] == 0 ? place + 1 : table[slot];
        }
        return unique;
    }

    PackedIds packed() {
        return packed;
    }

    /** The same index where the revisions lie in another order; {@code numbers} has the new place of each. */
    IdIndex ordered(Revision[] ordered, int[] order, int[] numbers) {
        int[] renamed = new int[table.length];
        for (int slot = 0; slot < table.length; slot++) {
            renamed[slot] = table[slot] == 0 ? 0 : numbers[table[slot] - 1] + 1;
        }
        return new IdIndex(ordered, packed.ordered(order), renamed);
    }

    /** The number of the revision whose id is {@code id}, or {@link #NONE}. */
    int find(RevisionId id) {
        return table[slot(id.value(), id.first(), id.second())] - 1;
    }

    /** The number of the revision whose id is {@code id}, or {@link #NONE}. */
    int find(String id) {
        return table[slot(id, PackedIds.pack(id, 0), PackedIds.packSecond(id))] - 1;
    }

    /** Where {@code id} is in the table, or would have to go. The text counts only where the numbers do not hold it all. */
    private int slot(String id, long first, long second) {
        int slot = (int) (PackedIds.hash(id, first, second) >>> shift);
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
