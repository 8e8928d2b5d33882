package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * A statement that runs many times, sent in groups:
 *
 * <pre>{@code
 * Batch update = op.batch("UPDATE poems SET word_count = ? WHERE id = ?");
 * op.forEachRow("SELECT id, body FROM poems", "id", 1000, row -> update.add(words(row.string("body")), row.bigint("id")));
 * }</pre>
 *
 * <p>A group is sent when it is full, before whatever else the revision asks of its operations, and when the revision
 * ends; so there is nothing to close. What is done on {@link Operations#connection} directly may come before it, unless
 * {@link #flush} was called.
 */
public interface Batch {

    /** Adds one more run with these values of the parameters, in order. */
    void add(@Nullable Object... parameters);

    /** Sends what was added. */
    void flush();
}
