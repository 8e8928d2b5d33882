package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A text that is not a selector. */
public final class InvalidSelectorException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String problem;

    InvalidSelectorException(String text, String problem) {
        super(
                "'" + text + "' does not name a revision: " + problem + ".",
                "Write an id, the first characters of one, a label, head, heads, base, +2, -1, ae10+1, or one of these"
                        + " after a branch, as in billing@head.");
        this.text = text;
        this.problem = problem;
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** What is wrong with it, as the end of a sentence. */
    public String problem() {
        return problem;
    }
}
