package dev.migrations.operation;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** The database refused what an operation sent to it. Let it through, and the revision fails with it. */
public final class StatementFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String what;
    private final @Nullable String sql;

    /**
     * What was refused.
     *
     * @param number which operation of the revision it was, counted from 1
     * @param what in words: add column word_count to poems
     * @param sql the statement; null if there is none to show
     * @param said the database's own words
     */
    public StatementFailedException(int number, String what, @Nullable String sql, String said, Throwable cause) {
        super(
                "Operation " + number + " (" + what + ") failed: " + said + (said.endsWith(".") ? "" : "."),
                "Correct the revision.",
                cause);
        this.number = number;
        this.what = what;
        this.sql = sql;
    }

    /** Which operation of the revision it was, counted from 1. */
    public int number() {
        return number;
    }

    /** The operation in words. */
    public String what() {
        return what;
    }

    /** The statement; null if there is none to show. */
    public @Nullable String sql() {
        return sql;
    }
}
