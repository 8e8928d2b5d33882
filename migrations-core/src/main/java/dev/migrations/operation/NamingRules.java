package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a pattern of a {@link NamingConvention} must be, so that no two things of a schema get the same name. */
final class NamingRules {

    /** What tells two of a schema apart that are about columns. */
    static final List<String> OF_COLUMNS = List.of("{table}", "{columns}");

    /** What tells two of a schema apart of which no more is known than what they demand. */
    static final List<String> OF_CONDITION = List.of("{table}", "{hash}");

    private NamingRules() {}

    /**
     * The pattern of one kind.
     *
     * @param option the name of its property, behind {@code migrations.naming.}
     * @param required the parts without which two would get the same name
     * @param optional the parts that it may have besides
     */
    record Rule(String option, String pattern, List<String> required, List<String> optional) {

        Rule {
            Objects.requireNonNull(pattern, option);
        }

        void check() {
            List<String> parts = new ArrayList<>(required);
            parts.addAll(optional);
            int at = 0;
            while (at < pattern.length()) {
                int end = endOfPart(at);
                if (end > at && !parts.contains(pattern.substring(at, end))) {
                    throw refused(
                            "there is no " + pattern.substring(at, end) + " for it",
                            "It may have " + listed(parts) + ".");
                }
                if (end == at && !isPlain(pattern.charAt(at))) {
                    throw refused(
                            "it is not made of letters, digits, '_' and parts in braces",
                            "A name needs no quotes then. The parts are " + listed(parts) + ".");
                }
                at = Math.max(end, at + 1);
            }
            for (String part : required) {
                if (!pattern.contains(part)) {
                    throw refused(
                            "it has no " + part, "Write it into the pattern, so that each gets a name of its own.");
                }
            }
        }

        /** Where a part ends that begins at {@code start}; there itself if none does. */
        private int endOfPart(int start) {
            int end = pattern.charAt(start) == '{' ? start + 1 : pattern.length();
            while (end < pattern.length() && pattern.charAt(end) != '{' && pattern.charAt(end) != '}') {
                end++;
            }
            return end < pattern.length() && pattern.charAt(end) == '}' ? end + 1 : start;
        }

        private static boolean isPlain(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }

        private InvalidDefinitionException refused(String problem, String action) {
            return new InvalidDefinitionException(
                    "migrations.naming." + option + " cannot be '" + pattern + "': " + problem + ".", action);
        }

        private static String listed(List<String> parts) {
            int last = parts.size() - 1;
            return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        }
    }

    static void check(List<Rule> rules) {
        Map<String, String> options = new HashMap<>();
        for (Rule rule : rules) {
            rule.check();
            String other = options.putIfAbsent(rule.pattern(), rule.option());
            if (other != null) {
                throw rule.refused(
                        "that is migrations.naming." + other + " already",
                        "Begin the names of each kind in another way, so that two of them are never the same.");
            }
        }
    }
}
