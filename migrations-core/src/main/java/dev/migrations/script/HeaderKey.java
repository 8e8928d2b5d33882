package dev.migrations.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a header. */
enum HeaderKey {
    REVISION("revision"),
    REVISES("revises"),
    DEPENDS_ON("depends-on"),
    LABELS("labels"),
    MESSAGE("message"),
    CREATED("created");

    /** Misspelling one of these changes the graph, so whatever comes close to one is refused. */
    private static final List<HeaderKey> GUARDED = List.of(REVISION, REVISES, DEPENDS_ON, LABELS);

    private static final HeaderKey[] ALL = values();
    private static final int CLOSE = 2;

    private static final Map<String, HeaderKey> FOREIGN = Map.ofEntries(
            Map.entry("down-revision", REVISES),
            Map.entry("down-revisions", REVISES),
            Map.entry("parent", REVISES),
            Map.entry("parents", REVISES),
            Map.entry("previous", REVISES),
            Map.entry("revision-id", REVISION),
            Map.entry("depends", DEPENDS_ON),
            Map.entry("requires", DEPENDS_ON),
            Map.entry("branch-labels", LABELS),
            Map.entry("branch", LABELS));

    private final String written;

    HeaderKey(String written) {
        this.written = written;
    }

    /** The key as it is written: {@code depends-on}. */
    String written() {
        return written;
    }

    /** A key as written by a person, in the one form that is compared: lower case, blanks and {@code _} as {@code -}. */
    static String normalized(String text) {
        return Blanks.strip(text)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .replace('\t', '-')
                .replace('_', '-');
    }

    /** The key of this normalized name, if it is one. */
    static @Nullable HeaderKey named(String normalized) {
        for (HeaderKey key : ALL) {
            if (key.written.equals(normalized)) {
                return key;
            }
        }
        return null;
    }

    /** The key that another tool calls so. */
    static @Nullable HeaderKey ofForeignName(String normalized) {
        return FOREIGN.get(normalized);
    }

    /** The key that this name is a misspelling of: the nearest within two edits. */
    static @Nullable HeaderKey closeTo(String normalized) {
        HeaderKey nearest = null;
        int least = CLOSE + 1;
        for (HeaderKey key : GUARDED) {
            int distance = EditDistance.between(normalized, key.written(), CLOSE);
            if (distance < least) {
                nearest = key;
                least = distance;
            }
        }
        return nearest;
    }
}
