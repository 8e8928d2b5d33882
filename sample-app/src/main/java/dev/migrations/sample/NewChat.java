package dev.migrations.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat to add.
 *
 * @param title one line for people
 * @param temperature how freely the model answers; null for the model's own choice
 */
record NewChat(String title, @Nullable Double temperature) {

    NewChat {
        Objects.requireNonNull(title, "title");
    }
}
