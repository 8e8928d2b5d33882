package dev.migrations.revision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person says to name a revision, or several: {@code ae10}, {@code heads}, {@code billing@head}, {@code +2}.
 * {@linkplain #parse Parsing} needs no graph, since neither an id nor a label can end in a sign and digits; what a
 * selector stands for is found by {@link RevisionGraph#resolve} and by the planner. {@code toString} is the text it is
 * parsed from. Immutable.
 */
public sealed interface RevisionSelector {

    /** The single head. */
    RevisionSelector HEAD = new Head();

    /** All effective heads. */
    RevisionSelector HEADS = new Heads();

    /** The state before any revision. */
    RevisionSelector BASE = new Base();

    /** What the database is at. */
    RevisionSelector CURRENT = new Current();

    /**
     * Reads a selector: to its end, case counting, blanks nowhere.
     *
     * @throws InvalidSelectorException if {@code text} is none
     */
    static RevisionSelector parse(String text) {
        return new SelectorParser(text).parse();
    }

    /** The selector of exactly this revision. */
    static RevisionSelector of(RevisionId id) {
        return new Named(id.value());
    }

    /** The selector of exactly these revisions, of which there must be one. */
    static RevisionSelector of(List<RevisionId> ids) {
        return ids.size() == 1
                ? of(ids.get(0))
                : new Several(ids.stream().map(RevisionSelector::of).toList());
    }

    /** Whether {@code selector} stands for another place when the database is at another one: {@code +1}, {@code current}. */
    static boolean countsFromCurrent(RevisionSelector selector) {
        if (selector instanceof AtBranch at) {
            return countsFromCurrent(at.target());
        }
        if (selector instanceof Several several) {
            return several.targets().stream().anyMatch(RevisionSelector::countsFromCurrent);
        }
        return selector instanceof Current || (selector instanceof Relative relative && relative.anchor() == null);
    }

    /**
     * An id, a label, or the first four or more characters of an id: {@code ae1027a6acf0}, {@code billing}.
     *
     * @param name the text, not yet looked up
     */
    record Named(String name) implements RevisionSelector {
        public Named {
            SelectorParser.requireName(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code head}: the single head. */
    record Head() implements RevisionSelector {
        @Override
        public String toString() {
            return "head";
        }
    }

    /** {@code heads}: all effective heads; after a branch, all heads of that branch. */
    record Heads() implements RevisionSelector {
        @Override
        public String toString() {
            return "heads";
        }
    }

    /** {@code base}: before the first revision; after a branch, before the revision that names the branch. */
    record Base() implements RevisionSelector {
        @Override
        public String toString() {
            return "base";
        }
    }

    /** {@code current}: what the database is at. */
    record Current() implements RevisionSelector {
        @Override
        public String toString() {
            return "current";
        }
    }

    /**
     * {@code branch@target}: the target, limited to one branch.
     *
     * @param branch a label, an id, or the first characters of an id
     * @param target what is meant on it: a name, head, heads, base, or a relative selector
     */
    record AtBranch(String branch, RevisionSelector target) implements RevisionSelector {
        public AtBranch {
            SelectorParser.requireName(branch);
            boolean plain = target instanceof Named || target instanceof Head || target instanceof Heads;
            if (!plain && !(target instanceof Base) && !(target instanceof Relative)) {
                throw new InvalidSelectorException(branch + "@" + target, "'" + target + "' is not on one branch");
            }
        }

        @Override
        public String toString() {
            return branch + "@" + target;
        }
    }

    /**
     * {@code anchor+N}, {@code anchor-N}, {@code +N}, {@code -N}: so many steps along {@code revises}.
     *
     * @param anchor where to start; null: at what the database is at
     * @param steps how many, up or (negative) down; 0 only with an anchor
     */
    record Relative(@Nullable RevisionSelector anchor, int steps) implements RevisionSelector {
        public Relative {
            boolean countable = anchor == null || anchor instanceof Named || anchor instanceof Head;
            if (!countable && !(anchor instanceof Heads) && !(anchor instanceof Base)) {
                throw new InvalidSelectorException(
                        anchor + signed(steps), "steps cannot be counted from '" + anchor + "'");
            }
            if (anchor == null && steps == 0) {
                throw new InvalidSelectorException("+0", "it asks for no step");
            }
        }

        private static String signed(int steps) {
            return steps < 0 ? Integer.toString(steps) : "+" + steps;
        }

        @Override
        public String toString() {
            return (anchor == null ? "" : anchor.toString()) + signed(steps);
        }
    }

    /**
     * {@code lower:upper}: what lies between two places; for history and for offline SQL.
     *
     * @param lower where it starts; null: at the base
     * @param upper where it ends; null: at the heads
     */
    record Range(@Nullable RevisionSelector lower, @Nullable RevisionSelector upper) implements RevisionSelector {
        public Range {
            if (lower instanceof Range
                    || lower instanceof Several
                    || upper instanceof Range
                    || upper instanceof Several) {
                throw new InvalidSelectorException(text(lower) + ":" + text(upper), "a range has two ends");
            }
        }

        private static String text(@Nullable RevisionSelector end) {
            return end == null ? "" : end.toString();
        }

        @Override
        public String toString() {
            return text(lower) + ":" + text(upper);
        }
    }

    /**
     * {@code a,b}: several places at once.
     *
     * @param targets two or more, none a range
     */
    record Several(List<RevisionSelector> targets) implements RevisionSelector {
        public Several {
            targets = List.copyOf(targets);
            if (targets.size() < 2) {
                throw new IllegalArgumentException("Several targets are at least two, not " + targets);
            }
            if (targets.stream().anyMatch(target -> target instanceof Range || target instanceof Several)) {
                throw new InvalidSelectorException(text(targets), "a range cannot be one of several targets");
            }
        }

        private static String text(List<RevisionSelector> targets) {
            return targets.stream().map(Objects::toString).collect(Collectors.joining(","));
        }

        @Override
        public String toString() {
            return text(targets);
        }
    }
}
