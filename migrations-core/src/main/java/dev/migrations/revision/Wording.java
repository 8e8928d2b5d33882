package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How messages count and list. */
public final class Wording {

    /** As many things as a person reads in one sentence. */
    private static final int SHOWN = 8;

    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private Wording() {}

    /** {@code a, b and c}; of many the first ones and how many more there are. */
    public static String and(Collection<?> items) {
        List<String> texts = new ArrayList<>();
        items.stream().limit(SHOWN).forEach(item -> texts.add(item.toString()));
        if (items.size() > SHOWN) {
            texts.add((items.size() - SHOWN) + " more");
        }
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
