package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** A relative selector came to a revision where the way parts. */
public final class AmbiguousWalkException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String fork;
    private final int steps;
    private final List<RevisionId> ways;

    /**
     * A walk that cannot go on.
     *
     * @param start from where the steps were to be counted, as a selector says it; empty where it does not say it
     */
    AmbiguousWalkException(String start, String fork, int steps, List<RevisionId> ways) {
        super(
                "Counting " + Math.abs(steps) + (steps > 0 ? " up" : " down") + ", the way parts at " + fork + ": "
                        + Wording.and(ways) + " all come next.",
                steps > 0 ? adviceUp(start, steps, ways) : adviceDown(ways));
        this.fork = fork;
        this.steps = steps;
        this.ways = List.copyOf(ways);
    }

    private static String adviceUp(String start, int steps, List<RevisionId> ways) {
        return "Name the revision to go to, or the branch to stay on, as in " + ways.get(0) + "@" + start + "+" + steps
                + ".";
    }

    /** A downgrade to one parent of a merge point is what takes the merge alone back, which is what was meant. */
    private static String adviceDown(List<RevisionId> ways) {
        List<RevisionId> others = ways.subList(1, ways.size());
        return "Name the revision to go to, as in " + ways.get(0)
                + "; as the target of a downgrade it takes back only what stands above it, and " + Wording.and(others)
                + (others.size() == 1 ? " stays." : " stay.");
    }

    /** Where the way parts: the id of a branch point or merge point, or {@code base}. */
    public String fork() {
        return fork;
    }

    /** How many steps were asked for; negative: down. */
    public int steps() {
        return steps;
    }

    /** The revisions that come next there. */
    public List<RevisionId> ways() {
        return ways;
    }
}
