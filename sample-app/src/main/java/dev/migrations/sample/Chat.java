package dev.migrations.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the assistant.
 *
 * @param chatId its id
 * @param title one line for people
 * @param temperature how freely the model answers; null for the model's own choice
 * @param createdAt when it began, to the millisecond
 * @param exchanges how many exchanges it has
 * @param costMicros what they cost together, in millionths of a dollar
 */
record Chat(
        String chatId,
        String title,
        @Nullable Double temperature,
        Instant createdAt,
        long exchanges,
        long costMicros) {}
