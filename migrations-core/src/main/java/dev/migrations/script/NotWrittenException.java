package dev.migrations.script;

import dev.migrations.error.MigrationException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file could not be written, or must not be. What was there before is as it was. */
public final class NotWrittenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Path file;

    private NotWrittenException(Path file, String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
        this.file = file;
    }

    static NotWrittenException taken(Path file) {
        return new NotWrittenException(
                file,
                file + " is there already, and nothing that exists is overwritten.",
                "Choose another message or id, of which the name is made, or move that file away.",
                null);
    }

    static NotWrittenException outside(Path file, Path folder) {
        return new NotWrittenException(
                file,
                file + " would be outside of " + folder + ": a link leads out of it.",
                "Replace the link by a folder, or name the location that the files are really in.",
                null);
    }

    static NotWrittenException failed(Path file, Exception cause) {
        return new NotWrittenException(
                file, file + " cannot be written (" + cause + ").", "Check that this process may write there.", cause);
    }

    /** The file that was to be written. */
    public Path file() {
        return file;
    }
}
