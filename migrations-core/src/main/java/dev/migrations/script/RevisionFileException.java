package dev.migrations.script;

import dev.migrations.error.Located;
import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A revision file that is not what the grammar allows, or that cannot be read. The message starts with file and line. */
public final class RevisionFileException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Problem {
        /** There is no {@code revision} line. */
        NO_REVISION,
        /** A key of the header is nearly one of ours. */
        MISSPELT_KEY,
        /** A key of the header is another tool's name for one of ours. */
        FOREIGN_KEY,
        /** A key of the header is there twice. */
        REPEATED_KEY,
        /** The value of a key is not what it has to be. */
        INVALID_VALUE,
        /** The header holds something other than blank lines and comments. */
        SQL_BEFORE_FIRST_SECTION,
        /** A comment of the header is still open where the first section starts, or at the end of the file. */
        OPEN_COMMENT,
        /** A line of the header is too long to be one. */
        LONG_LINE,
        /** A section mark names no direction, or one that does not exist. */
        MALFORMED_MARK,
        /** A section mark has an option that does not exist. */
        UNKNOWN_OPTION,
        /** A section mark has an option twice, or an option that names something twice. */
        REPEATED_OPTION,
        /** A section mark has an option with a value that does not exist. */
        UNKNOWN_OPTION_VALUE,
        /** Two sections serve one direction and dialect. */
        REPEATED_SECTION,
        /** A line is a mark of another tool. */
        FOREIGN_MARK,
        /** There is no upgrade section. */
        NO_UPGRADE,
        /** The bytes are not UTF-8, or hold a character that no script may hold. */
        MALFORMED_TEXT,
        /** A line that matters ends in a carriage return alone, or starts with a byte order mark. */
        HIDDEN_LINE_START,
        /** What is stored as a section in the database is none. */
        MALFORMED_STORED_SECTION,
        /** The file is not what it was when its header was read. */
        CHANGED,
        /** The file cannot be read. */
        UNREADABLE
    }

    private final Problem problem;
    private final SourceLocation location;

    RevisionFileException(Problem problem, SourceLocation location, String what, String action) {
        this(problem, location, what, action, null);
    }

    RevisionFileException(
            Problem problem, SourceLocation location, String what, String action, @Nullable Throwable cause) {
        super(location + ": " + what, action, cause);
        this.problem = problem;
        this.location = location;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Where: the file, and the line that is wrong, or line 1 if the file as a whole is. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
