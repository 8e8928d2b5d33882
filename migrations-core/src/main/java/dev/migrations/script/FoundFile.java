package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * A file of SQL that nobody has looked into yet.
 *
 * @param identity what two ways to one file have in common
 * @param now its bytes, as long as the search goes on
 * @param later the same bytes, whenever they are wanted
 * @param key the key of its bytes, where it costs no reading
 */
record FoundFile(
        String identity,
        Content now,
        Content later,
        @Nullable SourceKey key) {

    FoundFile(String identity, Content content) {
        this(identity, content, content, null);
    }
}
