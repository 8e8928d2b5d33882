package dev.migrations.benchmarks.comparison;

import java.util.Locale;

/** What a tool is asked to do. */
enum Verb {
    /** All revisions into an empty database. */
    APPLY(false),
    /** The same in one transaction. */
    RUN(false),
    /** One revision of many INSERT statements into an empty database; its size is how many. */
    DATA(false),
    /** All revisions where all are applied. */
    NOTHING(true),
    /** Each revision with its state. */
    HISTORY(true),
    /** All of them back. */
    DOWNGRADE(true);

    private final boolean onApplied;

    Verb(boolean onApplied) {
        this.onApplied = onApplied;
    }

    /** Whether it reads the files from where they are; once as a folder is enough for the others. */
    boolean readsFiles() {
        return this == APPLY || this == NOTHING || this == HISTORY;
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
