package dev.migrations.cli.settings;

import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A file with settings cannot be read or understood. */
public final class ConfigurationFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final @Nullable SourceLocation location;

    ConfigurationFileException(String file, String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
        this.file = file;
        this.location = null;
    }

    ConfigurationFileException(SourceLocation location, String problem, @Nullable Throwable cause) {
        super(location + ": " + problem + ".", "Write one setting a line, as in \"url: jdbc:sqlite:app.db\".", cause);
        this.file = location.file();
        this.location = location;
    }

    static ConfigurationFileException unreadable(String file, Exception cause) {
        return new ConfigurationFileException(
                file,
                "The file " + file + " cannot be read (" + cause.getClass().getSimpleName() + ").",
                "Check its name and who may read it.",
                cause);
    }

    /** The file. */
    public String file() {
        return file;
    }

    /** The line; null if it is about the whole file. */
    public @Nullable SourceLocation location() {
        return location;
    }
}
