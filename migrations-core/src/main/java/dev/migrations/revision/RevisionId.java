package dev.migrations.revision;

import java.util.Objects;

/**
 * The identifier of a revision: 1 to 128 ASCII characters, first a letter, digit or {@code _}, then also {@code .}.
 * Case counts. The words {@code head}, {@code heads}, {@code base} and {@code current} are not ids.
 *
 * @param value the text as written in the header of the revision
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** The longest id, in characters. */
    public static final int MAX_LENGTH = 128;

    public RevisionId {
        Objects.requireNonNull(value, "value");
        String problem = Names.problemOfId(value);
        if (problem != null) {
            throw new InvalidNameException(value, "revision id", problem);
        }
    }

    /** The id written as {@code value}; fails with {@link InvalidNameException} if it is none. */
    public static RevisionId of(String value) {
        return new RevisionId(value);
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
