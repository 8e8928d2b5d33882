package dev.migrations.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exchange to add to a chat.
 *
 * @param prompt the question
 * @param reply the answer
 * @param promptTokens the length of the question as the model counts it; null if unknown
 * @param replyTokens the length of the answer as the model counts it; null if unknown
 * @param costMicros millionths of a dollar; null if unknown
 */
record NewExchange(
        String prompt,
        String reply,
        @Nullable Integer promptTokens,
        @Nullable Integer replyTokens,
        @Nullable Long costMicros) {

    NewExchange {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(reply, "reply");
    }
}
