package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.List;

/** A range whose upper end does not stand on its lower end. */
public final class RangeNotOnLineException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final RevisionSelector.Range range;
    private final List<RevisionId> lower;
    private final List<RevisionId> upper;

    RangeNotOnLineException(
            RevisionSelector.Range range, List<RevisionId> lower, List<RevisionId> upper, boolean turned) {
        super(
                "The range " + range + " does not go along one line of the history: " + Places.of(upper) + " "
                        + (upper.size() > 1 ? "do" : "does") + " not stand on " + Places.of(lower) + ".",
                turned
                        ? "Turn it round: " + range.upper() + ":" + range.lower() + "."
                        : "Name a revision and one that stands on it, or leave one end out, as in ae10: or :ae10.");
        this.range = range;
        this.lower = List.copyOf(lower);
        this.upper = List.copyOf(upper);
    }

    /** What was asked for. */
    public RevisionSelector.Range range() {
        return range;
    }

    /** What its lower end stands for, never empty. */
    public List<RevisionId> lower() {
        return lower;
    }

    /** What its upper end stands for; empty: the base. */
    public List<RevisionId> upper() {
        return upper;
    }
}
