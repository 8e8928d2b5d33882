package dev.migrations.plan;

import java.util.Collection;
import java.util.List;

/** How this package's messages say where a database is, and list things. */
final class Places {

    private Places() {}

    /** The ids with commas between; {@code base} for none. */
    static String of(Collection<?> current) {
        return current.isEmpty() ? "base" : and(current);
    }

    /** {@code a, b and c}. */
    static String and(Collection<?> items) {
        List<String> texts = items.stream().map(Object::toString).toList();
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }
}
