package dev.migrations.error;

import org.jspecify.annotations.Nullable;

/** A script would have to run a Java revision of which not all is known without the database. Nothing was written. */
public final class JavaInScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final @Nullable String writable;

    /**
     * The class {@code revision} stands in the way.
     *
     * @param revision id and message
     * @param origin the class
     * @param obstacle why no script can have it
     * @param way what runs it, and what can be written before it
     */
    public JavaInScriptException(String revision, String origin, String obstacle, Way way) {
        super(
                "Revision " + revision + " (" + origin + ") is written in Java, and no script can have it: " + obstacle
                        + ". Nothing was written.",
                way.describe());
        this.revision = revision;
        this.writable = way.writable();
    }

    /**
     * The way around the class.
     *
     * @param verb upgrade or downgrade
     * @param writable the range that can be written as a script before it; null if nothing can
     * @param target where the verb itself then goes to run it
     */
    public record Way(String verb, @Nullable String writable, String target) {

        private String describe() {
            String run = "migrations " + verb + " " + target;
            return writable == null
                    ? "Nothing before it can be written: run " + run + ", then write the rest."
                    : "Write what can be with migrations " + verb + " " + writable + " --sql, and run that; then run "
                            + run + ", and write the rest.";
        }
    }

    /** The revision, id and message. */
    public String revision() {
        return revision;
    }

    /** The range that can be written as a script before it, as {@code base:8d06f3ab5c29}; null if nothing can. */
    public @Nullable String writable() {
        return writable;
    }
}
