package dev.migrations.revision;

import dev.migrations.error.MigrationException;

/** A text that cannot be a revision id or a branch label. */
public final class InvalidNameException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String problem;

    InvalidNameException(String name, String what, String problem) {
        super(
                "'" + name + "' cannot be a " + what + ": " + problem + ".",
                "Use letters, digits, '_' and '.', as in 57dc007f6d46.");
        this.name = name;
        this.problem = problem;
    }

    /** The text that was refused. */
    public String name() {
        return name;
    }

    /** What is wrong with it, as the end of a sentence. */
    public String problem() {
        return problem;
    }
}
