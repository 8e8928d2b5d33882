package dev.migrations.plan;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.Wording;
import java.util.List;

/** How findings name many revisions without filling the screen. */
final class FindingTexts {

    private static final int SHOWN = 5;

    private FindingTexts() {}

    /** Each with who applied it and when. */
    static String rows(List<AppliedRevision> rows) {
        return some(rows.stream().map(row -> row + ", " + row.applied()).toList(), "; ");
    }

    static List<RevisionId> ids(List<AppliedRevision> rows) {
        return rows.stream().map(AppliedRevision::id).toList();
    }

    /** The first few, and how many more. */
    static String some(List<?> items) {
        return some(items, ", ");
    }

    private static String some(List<?> items, String separator) {
        List<String> shown = items.stream().limit(SHOWN).map(Object::toString).toList();
        String more = items.size() > SHOWN ? separator + "and " + (items.size() - SHOWN) + " more" : "";
        return String.join(separator, shown) + more;
    }

    /** {@code on top of a and b, depending on c}. */
    static String parents(List<RevisionId> revises, List<RevisionId> dependsOn) {
        String on = revises.isEmpty() ? "as a base" : "on top of " + Wording.and(revises);
        return dependsOn.isEmpty() ? on : on + ", depending on " + Wording.and(dependsOn);
    }
}
