package dev.migrations.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows in what a page may differ from a run: times, dates, users, ids that were made up, and what the page leaves out with an
 * ellipsis (within a line, or a line of its own for any number of lines).
 */
final class Likeness {

    private static final Pattern CREATED = Pattern.compile("\\d{8}_\\d{4}_([0-9a-f]{12})_");
    private static final String ELLIPSIS = "…";

    /** The ids that the page shows, and those that the run has in their place. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** What the page says, with the ids of the run. */
    String translated(String text) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }

    /** The command as it is typed here: where the page's made up an id, it is given that one, so that orders agree. */
    String command(Exchange exchange) {
        String command = translated(exchange.command());
        List<String> made = created(exchange.shown());
        boolean takesIds = command.startsWith("migrations create ") || command.startsWith("migrations merge");
        return takesIds && !made.isEmpty() ? command + " --id " + made.get(0) : command;
    }

    /** Takes note of the ids that a command has made up. */
    void learn(String shown, String printed) {
        List<String> there = created(shown);
        List<String> here = created(printed);
        for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
            ids.putIfAbsent(there.get(i), here.get(i));
        }
    }

    private static List<String> created(String text) {
        List<String> found = new ArrayList<>();
        for (Matcher id = CREATED.matcher(text); id.find(); ) {
            found.add(id.group(1));
        }
        return found;
    }

    boolean matches(String shown, String printed) {
        String expected = Pattern.quote(withoutTimes(translated(shown)));
        expected = expected.replace("\n" + ELLIPSIS + "\n", "\n\\E(?:[^\n]*\n)*\\Q")
                .replace("\\Q" + ELLIPSIS + "\n", "\\Q\\E(?:[^\n]*\n)*\\Q")
                .replace(ELLIPSIS, "\\E[^\n]*\\Q");
        return Pattern.matches(expected, withoutTimes(printed));
    }

    /** Without what is another in each run. */
    static String withoutTimes(String text) {
        return text.replaceAll("\\d+ ms", "N ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?", "TIME")
                .replaceAll("by \\S+@\\S+", "by SOMEBODY")
                .replaceAll("\\d{8}_\\d{4}_", "TIME_");
    }
}
