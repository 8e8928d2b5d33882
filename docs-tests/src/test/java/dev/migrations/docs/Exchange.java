package dev.migrations.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of a console block, and what the page shows that it prints.
 *
 * @param command what is typed
 * @param shown the lines below it, each ended
 */
record Exchange(String command, String shown) {

    private static final String PROMPT = "$ ";

    static List<Exchange> of(Block console) {
        List<Exchange> exchanges = new ArrayList<>();
        String command = "";
        StringBuilder shown = new StringBuilder();
        for (String line : console.text().lines().toList()) {
            if (line.startsWith(PROMPT)) {
                add(exchanges, command, shown);
                command = line.substring(PROMPT.length());
                shown.setLength(0);
            } else {
                shown.append(line).append('\n');
            }
        }
        add(exchanges, command, shown);
        return exchanges;
    }

    private static void add(List<Exchange> exchanges, String command, StringBuilder shown) {
        if (!command.isEmpty()) {
            exchanges.add(new Exchange(command, shown.toString()));
        }
    }

    /** The words of the command, those in quotes without them. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (command + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c != ' ' || quoted) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
