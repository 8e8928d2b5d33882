package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pattern of a {@link NamingConvention} must be, so that no two things of a schema get the same name. */
final class NamingRules {

    /** What tells two of a schema apart that are about columns. */
    static final List<String> OF_COLUMNS = List.of("{table}", "{columns}");

    /** What tells two of a schema apart of which no more is known than what they demand. */
    static final List<String> OF_CONDITION = List.of("{table}", "{hash}");

    private static final Pattern PART = Pattern.compile("\\{[^{}]*}");

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
            Matcher matcher = PART.matcher(pattern);
            while (matcher.find()) {
                if (!parts.contains(matcher.group())) {
                    throw refused("there is no " + matcher.group() + " for it", "It may have " + listed(parts) + ".");
                }
            }
            if (!PART.matcher(pattern).replaceAll("").matches("[A-Za-z0-9_]*")) {
                throw refused(
                        "it is not made of letters, digits, '_' and parts in braces",
                        "A name needs no quotes then. The parts are " + listed(parts) + ".");
            }
            for (String part : required) {
                if (!pattern.contains(part)) {
                    throw refused(
                            "it has no " + part, "Write it into the pattern, so that each gets a name of its own.");
                }
            }
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
