package dev.migrations.benchmarks.comparison;

/** A tool at work. */
interface Subject {

    /** Applies all that is pending. */
    void upgrade() throws Exception;

    /** Lists all revisions; how many there are. */
    int history() throws Exception;

    /** Takes all back. */
    void downgrade() throws Exception;

    /** Does what the verb says. */
    default void run(Verb verb) throws Exception {
        switch (verb) {
            case APPLY, RUN, DATA, NOTHING -> upgrade();
            case HISTORY -> history();
            case DOWNGRADE -> downgrade();
        }
    }
}
