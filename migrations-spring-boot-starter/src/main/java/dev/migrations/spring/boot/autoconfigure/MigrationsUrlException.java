package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** The migrations cannot have connections of their own with the URL that there is. It is not quoted: it may hold secrets. */
final class MigrationsUrlException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private MigrationsUrlException(String description, String action) {
        super(description, action);
    }

    static MigrationsUrlException unknown() {
        return new MigrationsUrlException(
                "The property migrations.user is set without migrations.url, and the driver behind the application's"
                        + " DataSource does not say which URL it connects to.",
                "Set migrations.url too.");
    }

    static MigrationsUrlException namesUser() {
        return new MigrationsUrlException(
                "The property migrations.user is set, and the JDBC URL names a user of its own.",
                "Remove \"user\" and \"password\" from the URL. Where the URL is the application's, give the application its"
                        + " user with spring.datasource.username, or set migrations.url.");
    }

    static MigrationsUrlException noDriver() {
        return new MigrationsUrlException(
                "No JDBC driver on the class path takes the value of migrations.url.",
                "It begins with jdbc: and the database's name, as in jdbc:postgresql://host/database; the driver of that"
                        + " database must be a dependency of the application.");
    }
}
