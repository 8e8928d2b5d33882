package dev.migrations.cli.settings;

import dev.migrations.error.MigrationException;

/** A command needs a database, and nothing names one. */
public final class NoDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoDatabaseException() {
        super(
                "No database is named.",
                "Give --url jdbc:..., set MIGRATIONS_URL, or write  url: jdbc:...  into migrations.yml.");
    }
}
