package dev.migrations.benchmarks.comparison;

import java.util.Locale;

/** What a tool is asked to do. */
enum Verb {
    /** All revisions into an empty database. */
    APPLY(false),
    /** The same where all are applied. */
    NOTHING(true),
    /** Each revision with its state. */
    HISTORY(true),
    /** All of them back. */
    DOWNGRADE(true);

    private final boolean onApplied;

    Verb(boolean onApplied) {
        this.onApplied = onApplied;
    }

    /** Whether it starts from a database in which all is applied. */
    boolean onApplied() {
        return onApplied;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
