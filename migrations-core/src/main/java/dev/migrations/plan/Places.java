package dev.migrations.plan;

import dev.migrations.revision.Wording;
import java.util.Collection;

/** How this package's messages say where a database is. */
final class Places {

    private Places() {}

    /** The ids with commas between; {@code base} for none. */
    static String of(Collection<?> current) {
        return current.isEmpty() ? "base" : Wording.and(current);
    }
}
