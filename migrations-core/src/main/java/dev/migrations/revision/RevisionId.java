package dev.migrations.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a revision: 1 to 128 ASCII characters, first a letter, digit or {@code _}, then also {@code .}.
 * Case counts. The words {@code head}, {@code heads}, {@code base} and {@code current} are not ids. A value: ids with
 * the same text are equal, and sort as their texts do.
 */
public final class RevisionId implements Comparable<RevisionId> {

    /** The longest id, in characters. */
    public static final int MAX_LENGTH = 128;

    private final String value;

    /**
     * The text once more as two numbers, see {@link PackedIds}. Made while the text is at hand, so that whoever compares
     * or looks up ids in a long history need not fetch two more objects for each from memory.
     */
    private final long first;

    private final long second;

    /** The id written as {@code value}; fails with {@link InvalidNameException} if it is none. */
    public RevisionId(String value) {
        Objects.requireNonNull(value, "value");
        String problem = Names.problemOfId(value);
        if (problem != null) {
            throw new InvalidNameException(value, "revision id", problem);
        }
        this.value = value;
        this.first = PackedIds.pack(value, 0);
        this.second = PackedIds.packSecond(value);
    }

    /** The id written as {@code value}; fails with {@link InvalidNameException} if it is none. */
    public static RevisionId of(String value) {
        return new RevisionId(value);
    }

    /** The text as written in the header of the revision. */
    public String value() {
        return value;
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId id
                && first == id.first
                && second == id.second
                && (!PackedIds.mayBeCut(second) || value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return (int) (PackedIds.hash(value, first, second) >>> Integer.SIZE);
    }

    @Override
    public int compareTo(RevisionId other) {
        int halves = first == other.first ? Long.compare(second, other.second) : Long.compare(first, other.first);
        return halves == 0 && PackedIds.mayBeCut(second) ? value.compareTo(other.value) : halves;
    }

    @Override
    public String toString() {
        return value;
    }
}
