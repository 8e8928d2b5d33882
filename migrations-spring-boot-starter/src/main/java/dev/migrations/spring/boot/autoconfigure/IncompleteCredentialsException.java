package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** There is a password for the migrations, and nobody whose it is. */
final class IncompleteCredentialsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    IncompleteCredentialsException() {
        super(
                "The property migrations.password is set, and migrations.user is not.",
                "Set migrations.user to the user whose password it is, or remove migrations.password: without both, the"
                        + " migrations use the application's own connections.");
    }
}
