package dev.migrations;

import dev.migrations.revision.InvalidSelectorException;
import dev.migrations.revision.RevisionSelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the values of options must be. Each rule gives back the value, or fails with the option's name. */
final class OptionRules {

    /** As many milliseconds as PostgreSQL takes for a time-out. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    /** PostgreSQL cuts longer names without a word. */
    private static final int LONGEST_NAME = 63;

    static final String DEFAULT_TARGET = "heads";

    private static final String LOG = "_log";

    private OptionRules() {}

    static Duration duration(String option, Duration value) {
        if (value.isNegative()) {
            throw new InvalidOptionException(option, value, "it is negative", "Give zero or more.");
        }
        if (value.compareTo(LONGEST) > 0) {
            throw new InvalidOptionException(option, value, "it is longer than 24 days", "Give less.");
        }
        return value;
    }

    /** The default, which nearly everybody has, is known without a parser. */
    static RevisionSelector target(String text) {
        if (text.equals(DEFAULT_TARGET)) {
            return RevisionSelector.HEADS;
        }
        RevisionSelector target = selector("target", text);
        if (RevisionSelector.countsFromCurrent(target) || target instanceof RevisionSelector.Range) {
            throw new InvalidOptionException(
                    "target", text, "an upgrade cannot go there", "Say heads, head, an id, a label or billing@head.");
        }
        return target;
    }

    private static RevisionSelector selector(String option, String text) {
        try {
            return RevisionSelector.parse(text);
        } catch (InvalidSelectorException e) {
            throw new InvalidOptionException(option, text, e.problem(), e.action(), e);
        }
    }

    static @Nullable StampExisting stampExisting(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> words = List.of(text.strip().split("\\s+", -1));
        boolean conditional =
                words.size() == 3 && words.get(1).toLowerCase(Locale.ROOT).equals("if");
        if (words.size() != 1 && !conditional) {
            throw invalidStamp(text, "it is neither <target> nor <target> if <table>");
        }
        RevisionSelector target = selector("stamp-existing", words.get(0));
        if (target instanceof RevisionSelector.Relative
                || target instanceof RevisionSelector.Range
                || target instanceof RevisionSelector.Current) {
            throw invalidStamp(text, "'" + target + "' does not name a place of its own");
        }
        return new StampExisting(target, conditional ? words.get(2) : null);
    }

    private static InvalidOptionException invalidStamp(String text, String problem) {
        return new InvalidOptionException(
                "stamp-existing",
                text,
                problem,
                "Write a revision, and a table if it depends on one: 57dc007f6d46 if chats.");
    }

    static String table(String name) {
        if (name.indexOf('.') >= 0) {
            throw new InvalidOptionException(
                    "table", name, "a table's name has no '.' in it", "Name its schema with migrations.schema.");
        }
        return name("table", name, LONGEST_NAME - LOG.length());
    }

    static @Nullable String schema(@Nullable String name) {
        return name == null ? null : name("schema", name, LONGEST_NAME);
    }

    private static String name(String option, String name, int longest) {
        if (name.isBlank()) {
            throw new InvalidOptionException(
                    option, name, "it is empty", "Give a name, or leave the option out for the default.");
        }
        if (hasControlCharacter(name)) {
            throw new InvalidOptionException(
                    option,
                    name.replaceAll("\\p{Cntrl}", "?"),
                    "it holds a control character",
                    "Use letters, digits and '_'.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new InvalidOptionException(
                    option, name, "it is longer than " + longest + " bytes", "Give a shorter name.");
        }
        return name;
    }

    private static boolean hasControlCharacter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
