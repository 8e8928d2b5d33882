package dev.migrations.script;

import dev.migrations.error.MigrationException;

/** A list of ids or labels names one of them twice. Reaches callers as the cause of what says where. */
final class RepeatedNameException extends MigrationException {

    private static final long serialVersionUID = 1L;

    RepeatedNameException(String name) {
        super("'" + name + "' is named twice.", "Name it once.");
    }
}
