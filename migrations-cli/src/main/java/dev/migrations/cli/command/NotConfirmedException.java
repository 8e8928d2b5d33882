package dev.migrations.cli.command;

import dev.migrations.error.MigrationException;

/** Something that cannot be taken back was not confirmed. */
public final class NotConfirmedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NotConfirmedException(String what) {
        super(what + " was not confirmed; nothing was done.", "Answer with y, or give --yes.");
    }
}
