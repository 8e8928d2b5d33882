package dev.migrations.error;

import org.jspecify.annotations.Nullable;

/** A script would have to run a Java revision. Nothing was written. */
public final class JavaInScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final @Nullable String writable;

    /**
     * The class {@code revision} stands in the way.
     *
     * @param revision id and message
     * @param origin the class
     * @param command what runs it: {@code migrations upgrade f2287bd6e910}
     * @param writable what can be written as a script before it, as one says it to that command; null if nothing can
     */
    public JavaInScriptException(String revision, String origin, String command, @Nullable String writable) {
        super(
                "Revision " + revision + " (" + origin + ") is written in Java, which no script can run. Nothing was"
                        + " written.",
                (writable == null ? "Nothing before it can be written: run" : "Write " + writable + ", then run") + " "
                        + command + ", then write the rest.");
        this.revision = revision;
        this.writable = writable;
    }

    /** The revision, id and message. */
    public String revision() {
        return revision;
    }

    /** What can be written as a script before it; null if nothing can. */
    public @Nullable String writable() {
        return writable;
    }
}
