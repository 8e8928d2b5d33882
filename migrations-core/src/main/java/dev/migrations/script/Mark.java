package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.script.RevisionFileException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a section mark says.
 *
 * @param dialects the dialects it is for; empty for all
 * @param transactional false with {@code transaction=none}
 */
record Mark(Direction direction, Set<String> dialects, boolean transactional) {

    /** The dialects a mark may name. */
    static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql", "mariadb", "h2");

    private static final String WORD = "migrate";
    private static final String ALLOWED = "Write '-- migrate: upgrade' or '-- migrate: downgrade'.";

    /** Whether a line begins like a mark, and so has to be a correct one. */
    static boolean startsLike(String line) {
        return afterColon(line) > 0;
    }

    /** Reads a line that {@linkplain #startsLike begins like a mark}. */
    static Mark parse(String line, SourceLocation where) {
        List<String> words = words(line.substring(afterColon(line)).toLowerCase(Locale.ROOT));
        Direction direction = direction(words, line, where);
        Options options = new Options(where);
        for (int i = 1; i < words.size(); i++) {
            options.read(words.get(i));
        }
        return new Mark(direction, Set.copyOf(options.dialects), !options.withoutTransaction);
    }

    /** Whether both would serve one database. */
    boolean overlaps(Mark other) {
        if (direction != other.direction) {
            return false;
        }
        boolean bothForAll = dialects.isEmpty() && other.dialects.isEmpty();
        return bothForAll || dialects.stream().anyMatch(other.dialects::contains);
    }

    /** The index behind the colon of {@code -- migrate:}, or -1. */
    private static int afterColon(String line) {
        if (!line.startsWith("--")) {
            return -1;
        }
        int word = Blanks.skip(line, 2);
        if (!line.regionMatches(true, word, WORD, 0, WORD.length())) {
            return -1;
        }
        int colon = Blanks.skip(line, word + WORD.length());
        return colon < line.length() && line.charAt(colon) == ':' ? colon + 1 : -1;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = Blanks.skip(text, 0);
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Blanks.isBlank(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(start, end));
            start = Blanks.skip(text, end);
        }
        return words;
    }

    private static Direction direction(List<String> words, String line, SourceLocation where) {
        for (Direction direction : Direction.values()) {
            if (!words.isEmpty() && words.get(0).equals(direction.word())) {
                return direction;
            }
        }
        throw new RevisionFileException(
                Problem.MALFORMED_MARK, where, Excerpt.quote(line) + " is not a section mark.", ALLOWED);
    }

    /** The options of one mark, as far as they have been read. */
    private static final class Options {

        private final SourceLocation where;
        private final Set<String> dialects = new LinkedHashSet<>();
        private boolean withoutTransaction;

        Options(SourceLocation where) {
            this.where = where;
        }

        void read(String word) {
            if (word.startsWith("dialect=")) {
                readDialects(word.substring("dialect=".length()));
            } else if (word.startsWith("transaction=")) {
                readTransaction(word.substring("transaction=".length()));
            } else {
                throw problem(
                        Problem.UNKNOWN_OPTION,
                        Excerpt.quote(word) + " is not an option of a section mark.",
                        "The options are transaction=none and dialect=, each without blanks in it.");
            }
        }

        private void readTransaction(String value) {
            if (withoutTransaction) {
                throw repeated("transaction=");
            }
            if (!value.equals("none")) {
                throw problem(
                        Problem.UNKNOWN_OPTION_VALUE,
                        Excerpt.quote(value) + " is not a value of transaction=.",
                        "The only one is transaction=none; leave the option out for a section in a transaction.");
            }
            withoutTransaction = true;
        }

        private void readDialects(String list) {
            if (!dialects.isEmpty()) {
                throw repeated("dialect=");
            }
            for (String dialect : list.split(",", -1)) {
                if (!DIALECTS.contains(dialect)) {
                    throw problem(
                            Problem.UNKNOWN_OPTION_VALUE,
                            Excerpt.quote(dialect) + " is not a dialect.",
                            "The dialects are " + String.join(", ", DIALECTS) + "; separate them by commas alone.");
                }
                if (!dialects.add(dialect)) {
                    throw problem(
                            Problem.REPEATED_OPTION,
                            "dialect= names " + dialect + " twice.",
                            "Name each dialect once.");
                }
            }
        }

        private RevisionFileException repeated(String option) {
            return problem(
                    Problem.REPEATED_OPTION,
                    "the option " + option + " is given twice.",
                    "Give it once, with all its values: dialect=mysql,mariadb.");
        }

        private RevisionFileException problem(Problem problem, String what, String action) {
            return new RevisionFileException(problem, where, what, action);
        }
    }
}
