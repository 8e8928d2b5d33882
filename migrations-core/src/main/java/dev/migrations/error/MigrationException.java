package dev.migrations.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Root of everything the engine throws. A failure has a {@linkplain #description() description} (what happened, and
 * where) and an {@linkplain #action() action} (what to do next); the message is both. Subclasses carry their data as
 * fields, so that no caller has to read a message.
 */
public abstract class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final String action;

    protected MigrationException(String description, String action) {
        this(description, action, null);
    }

    protected MigrationException(String description, String action, @Nullable Throwable cause) {
        super(join(description, action), cause);
        this.description = description;
        this.action = action;
    }

    private static String join(String description, String action) {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(action, "action");
        boolean oneLine = description.indexOf('\n') < 0 && action.indexOf('\n') < 0;
        return description + (oneLine ? " " : "\n") + action;
    }

    /** What happened, and where. One or more complete sentences. */
    public final String description() {
        return description;
    }

    /** What the reader can do about it. One or more complete sentences. */
    public final String action() {
        return action;
    }
}
