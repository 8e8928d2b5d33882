package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.IOException;

/** The problems that are found in more than one place. */
final class Problems {

    private Problems() {}

    static RevisionFileException noUpgrade(String file) {
        return new RevisionFileException(
                Problem.NO_UPGRADE,
                new SourceLocation(file, 1),
                "the file has no upgrade section.",
                "Add the line '-- migrate: upgrade' and the SQL after it; nothing after it means nothing to do.");
    }

    static RevisionFileException hiddenLineStart(SourceLocation where) {
        return new RevisionFileException(
                Problem.HIDDEN_LINE_START,
                where,
                "a line starts here after a carriage return alone or with a byte order mark, which editors do not show.",
                "End every line with LF or CRLF, and leave a byte order mark only at the start of the file.");
    }

    static RevisionFileException changed(String file) {
        return new RevisionFileException(
                Problem.CHANGED,
                new SourceLocation(file, 1),
                "the file was changed while it was being used.",
                "Run the command again; it reads all files afresh.");
    }

    static RevisionFileException unreadable(String file, IOException cause) {
        return new RevisionFileException(
                Problem.UNREADABLE,
                new SourceLocation(file, 1),
                "the file cannot be read (" + cause.getClass().getSimpleName() + ").",
                "Check that it is still there and that this process may read it.",
                cause);
    }
}
