package dev.migrations.sql;

import dev.migrations.error.Located;
import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;

/** A script that cannot be cut into statements: something is never closed, or is no SQL. */
public final class ScriptSyntaxException extends MigrationException implements Located {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient SourceLocation location;

    private ScriptSyntaxException(String problem, SourceLocation location, String description, String action) {
        super(description, action);
        this.problem = problem;
        this.location = location;
    }

    static ScriptSyntaxException unterminated(String what, String close, SourceLocation start) {
        return new ScriptSyntaxException(
                "unterminated " + what,
                start,
                "The " + what + " that begins in " + start + " is never closed.",
                "Close it with " + close + " in the same section.");
    }

    static ScriptSyntaxException metaCommand(String command, SourceLocation where) {
        return new ScriptSyntaxException(
                "psql command " + command,
                where,
                "The command " + command + " in " + where + " is psql's own and no SQL.",
                "Remove it, or write what it does in SQL.");
    }

    static ScriptSyntaxException delimiter(SourceLocation where) {
        return new ScriptSyntaxException(
                "DELIMITER without a delimiter",
                where,
                "The DELIMITER command in " + where + " does not say what ends a statement from there on.",
                "Write it behind the command, without a backslash, as in \"DELIMITER //\".");
    }

    static ScriptSyntaxException textBeforeCopyData(SourceLocation where) {
        return new ScriptSyntaxException(
                "text between COPY and its data",
                where,
                "There is more text behind the COPY statement that ends in " + where + ".",
                "Its data begins in the next line; move the text below the data's last line, which is \\. alone.");
    }

    /** What is wrong, in a few words, such as {@code unterminated string literal}. */
    public String problem() {
        return problem;
    }

    /** Where it is wrong; for something that is never closed, where it was opened. */
    @Override
    public SourceLocation location() {
        return location;
    }
}
