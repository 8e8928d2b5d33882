package dev.migrations;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** An option has a value that cannot work. Thrown when the builder builds, before a file or the database is touched. */
public final class InvalidOptionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String option;

    InvalidOptionException(String option, Object value, String problem, String action) {
        this(option, value, problem, action, null);
    }

    InvalidOptionException(String option, Object value, String problem, String action, @Nullable Throwable cause) {
        super("migrations." + option + " cannot be '" + value + "': " + problem + ".", action, cause);
        this.option = option;
    }

    /** The option's name without {@code migrations.}, as in {@code lock-timeout}. */
    public String option() {
        return option;
    }
}
