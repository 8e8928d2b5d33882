package dev.migrations.script;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A location of revisions that does not exist, holds nothing, or cannot be read. */
public final class RevisionLocationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the location. */
    public enum Problem {
        /** The text is not a location. */
        INVALID,
        /** There is no such directory. */
        MISSING_DIRECTORY,
        /** There is something of that name that is no directory. */
        NOT_A_DIRECTORY,
        /** No revision is on the class path there. */
        NOTHING_FOUND,
        /** The class path has it in a place that cannot be listed. */
        UNSUPPORTED,
        /** Listing it failed. */
        UNREADABLE
    }

    private final Problem problem;
    private final String location;

    RevisionLocationException(Problem problem, String location, String description, String action) {
        this(problem, location, description, action, null);
    }

    RevisionLocationException(
            Problem problem, String location, String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
        this.problem = problem;
        this.location = location;
    }

    static RevisionLocationException unreadable(RevisionLocation location, Exception cause) {
        return new RevisionLocationException(
                Problem.UNREADABLE,
                location.toString(),
                "The location " + location + " cannot be read (" + cause + ").",
                "Check that this process may read it and everything in it.",
                cause);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The location as written. */
    public String location() {
        return location;
    }
}
