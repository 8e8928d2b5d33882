package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A relative selector asks for more steps than there are. */
public final class WalkedTooFarException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final int steps;
    private final int possible;
    private final String start;

    /**
     * A walk of {@code steps} (negative: down) from {@code start} that ended after {@code possible}.
     *
     * @param start where it started, as a reader would say it: an id, or {@code base}
     */
    public WalkedTooFarException(String start, int steps, int possible) {
        this(start, steps, possible, null);
    }

    /** The same on a branch; null for none. */
    WalkedTooFarException(String start, int steps, int possible, @Nullable RevisionId branch) {
        super(describe(start, steps, possible), advice(start, steps, branch));
        this.start = start;
        this.steps = steps;
        this.possible = possible;
    }

    private static String advice(String start, int steps, @Nullable RevisionId branch) {
        if (steps > 0) {
            return "To go all the way up, say " + (branch == null ? "heads." : branch + "@heads.");
        }
        return start.equals("base") ? "Nothing stands below base." : "To go all the way down, say base.";
    }

    private static String describe(String start, int steps, int possible) {
        String way = steps > 0 ? "up" : "down";
        if (possible == 0) {
            return "From " + start + " there is no step " + way + ".";
        }
        String there = possible == 1 ? "is 1 step " : "are " + possible + " steps ";
        return "From " + start + " there " + there + way + ", not " + Math.abs(steps) + ".";
    }

    /** How many steps were asked for; negative: down. */
    public int steps() {
        return steps;
    }

    /** How many there are. */
    public int possible() {
        return possible;
    }

    /** Where the walk started: an id, or {@code base}. */
    public String start() {
        return start;
    }
}
