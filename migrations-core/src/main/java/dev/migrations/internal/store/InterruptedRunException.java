package dev.migrations.internal.store;

import dev.migrations.error.MigrationException;

/** The thread was interrupted while it waited. */
final class InterruptedRunException extends MigrationException {

    private static final long serialVersionUID = 1L;

    InterruptedRunException(InterruptedException cause) {
        super("The run was interrupted while it waited.", "Start again; nothing was lost.", cause);
    }
}
