package dev.migrations.script;

import java.util.function.Supplier;

/** Takes what a search finds. A file or class that is reached in two ways counts once. */
interface Findings {

    /** Takes a file of SQL. */
    void addFile(FoundFile file);

    /**
     * Takes a Java revision.
     *
     * @param identity what two ways to one class have in common
     * @param revision reads it
     */
    void addClass(String identity, Supplier<JavaRevision> revision);

    /** Takes a full sentence about what is odd but no error. */
    void warn(String warning);

    /** Whether it matters which is found first. */
    default boolean inOrder() {
        return true;
    }

    /** Whether neither a file nor a class was found. */
    boolean isEmpty();
}
