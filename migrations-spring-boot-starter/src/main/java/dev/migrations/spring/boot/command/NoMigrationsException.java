package dev.migrations.spring.boot.command;

import dev.migrations.error.MigrationException;

/** The command needs a database, and the application has none that is migrated. */
public final class NoMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoMigrationsException() {
        super(
                "This application has no DataSource that is migrated.",
                "Configure one (spring.datasource.url), and see that migrations.enabled is not false.");
    }
}
