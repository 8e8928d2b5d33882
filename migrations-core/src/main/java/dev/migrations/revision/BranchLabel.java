package dev.migrations.revision;

import java.util.Objects;

/**
 * A name for a line of revisions, given by one revision of it. Written like a {@link RevisionId}, with {@code -} inside
 * allowed as well, but not ending in {@code -} and digits, so that {@code label-2} is always a relative selector.
 *
 * @param value the text as written in the header of the revision
 */
public record BranchLabel(String value) implements Comparable<BranchLabel> {

    public BranchLabel {
        Objects.requireNonNull(value, "value");
        String problem = Names.problemOfLabel(value);
        if (problem != null) {
            throw new InvalidNameException(value, "branch label", problem);
        }
    }

    /** The label written as {@code value}; fails with {@link InvalidNameException} if it is none. */
    public static BranchLabel of(String value) {
        return new BranchLabel(value);
    }

    @Override
    public int compareTo(BranchLabel other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
