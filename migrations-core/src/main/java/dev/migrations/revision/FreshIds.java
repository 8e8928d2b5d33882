package dev.migrations.revision;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * New ids of 12 hex digits that nobody takes for another one: their first eight digits begin no id of the graph, and
 * they hold a letter by which YAML cannot read them as a number ({@code 123456789012}, {@code 12345678e901}).
 */
public final class FreshIds {

    private static final int LENGTH = 12;
    private static final int DISTINCT = 8;

    private final Set<String> taken = new HashSet<>();
    private final LongSupplier random;

    /**
     * Ids for new revisions of {@code graph}.
     *
     * @param random 64 random bits, each time it is asked
     */
    public FreshIds(RevisionGraph graph, LongSupplier random) {
        graph.revisions().forEach(revision -> taken.add(start(revision.id().value())));
        graph.labels().keySet().forEach(label -> taken.add(start(label)));
        this.random = random;
    }

    /** Another id; no two are alike. */
    public RevisionId next() {
        while (true) {
            String hex = Long.toHexString(random.getAsLong() & 0xffff_ffff_ffffL);
            String id = "0".repeat(LENGTH - hex.length()) + hex;
            if (!readsAsNumber(id) && isFree(id) && taken.add(start(id))) {
                return RevisionId.of(id);
            }
        }
    }

    /** Shorter names are kept whole, and none of them may begin the new one. */
    private boolean isFree(String id) {
        for (int length = 1; length <= DISTINCT; length++) {
            if (length >= RevisionResolver.SHORTEST_PREFIX && taken.contains(id.substring(0, length))) {
                return false;
            }
        }
        return true;
    }

    private static boolean readsAsNumber(String id) {
        return id.chars().allMatch(c -> (c >= '0' && c <= '9') || c == 'e');
    }

    private static String start(String name) {
        return name.substring(0, Math.min(DISTINCT, name.length()));
    }
}
