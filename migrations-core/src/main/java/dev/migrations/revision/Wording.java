package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How this package's messages count and list. */
final class Wording {

    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private Wording() {}

    /** {@code a, b and c}. */
    static String and(Collection<?> items) {
        List<String> texts = items.stream().map(Object::toString).toList();
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    /** {@code a, b, c}. */
    static String list(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The number as a word that starts a sentence: {@code Two}, and from eleven on in digits. */
    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    static String verb(boolean dependency) {
        return dependency ? "depends on" : "revises";
    }
}
