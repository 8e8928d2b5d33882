package dev.migrations.script;

import dev.migrations.error.MigrationException;
import java.nio.file.Path;

/** What a Java revision's annotation says cannot be told from its source, and the class is not there. */
public final class JavaSourceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Path file;

    JavaSourceException(Path file, String className) {
        super(
                file + " has a @MigrationRevision with more in it than literals, and " + className
                        + " is not compiled yet.",
                "Compile it, or write ids and labels as literals.");
        this.file = file;
    }

    /** The source. */
    public Path file() {
        return file;
    }
}
