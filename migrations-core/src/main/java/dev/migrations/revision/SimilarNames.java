package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is not there. */
final class SimilarNames {

    private static final int SHOWN = 3;

    private SimilarNames() {}

    private record Scored(Revision revision, int distance) {}

    /** At most three revisions whose id or label starts like {@code name} or is a few keys away, closest first. */
    static List<Revision> to(String name, RevisionGraph graph) {
        List<Scored> scored = new ArrayList<>();
        for (Revision revision : graph.revisions()) {
            int distance = distance(name, revision);
            if (distance <= tolerance(name)) {
                scored.add(new Scored(revision, distance));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::distance)
                .thenComparing(s -> s.revision().id()));
        return scored.stream().limit(SHOWN).map(Scored::revision).toList();
    }

    private static int tolerance(String name) {
        return Math.min(3, name.length() / 2);
    }

    private static int distance(String name, Revision revision) {
        int best = distance(name, revision.id().value());
        for (BranchLabel label : revision.labels()) {
            best = Math.min(best, distance(name, label.value()));
        }
        return best;
    }

    private static int distance(String name, String candidate) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String there = candidate.toLowerCase(Locale.ROOT);
        if (there.startsWith(wanted)) {
            return 0;
        }
        if (Math.abs(wanted.length() - there.length()) > tolerance(name)) {
            return Integer.MAX_VALUE;
        }
        return editDistance(wanted, there);
    }

    /** How many single characters must be inserted, deleted or replaced (Levenshtein), one row at a time. */
    private static int editDistance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
