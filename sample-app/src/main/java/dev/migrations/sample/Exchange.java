package dev.migrations.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer.
 *
 * @param exchangeId its id
 * @param chatId the chat that it belongs to
 * @param askedAt when it was recorded, to the millisecond
 * @param prompt the question
 * @param reply the answer
 * @param promptTokens the length of the question as the model counts it; null if unknown
 * @param replyTokens the length of the answer as the model counts it; null if unknown
 * @param costMicros millionths of a dollar; null if unknown
 */
record Exchange(
        long exchangeId,
        String chatId,
        Instant askedAt,
        String prompt,
        String reply,
        @Nullable Integer promptTokens,
        @Nullable Integer replyTokens,
        @Nullable Long costMicros) {}
