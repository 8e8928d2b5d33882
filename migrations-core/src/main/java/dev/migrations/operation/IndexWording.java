package dev.migrations.operation;

import dev.migrations.schema.Index;
import org.jspecify.annotations.Nullable;

/** An index in a message: its name, if it has one yet. */
final class IndexWording {

    private IndexWording() {}

    static String of(@Nullable String name, @Nullable Index index) {
        String kind = index != null && index.isUnique() ? "unique index" : "index";
        return name == null ? kind : kind + " " + name;
    }
}
