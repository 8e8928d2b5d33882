package dev.migrations.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How this package's messages say where a database is, and list things. */
final class Places {

    /** As many things as a person reads in one sentence. */
    private static final int SHOWN = 8;

    private Places() {}

    /** The ids with commas between; {@code base} for none. */
    static String of(Collection<?> current) {
        return current.isEmpty() ? "base" : and(current);
    }

    /** {@code a, b and c}; of many the first ones and how many more there are. */
    static String and(Collection<?> items) {
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
}
