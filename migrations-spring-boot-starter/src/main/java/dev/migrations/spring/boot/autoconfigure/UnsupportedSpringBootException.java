package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** The application runs on a Spring Boot that is older than this starter can use. */
final class UnsupportedSpringBootException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String version;

    UnsupportedSpringBootException(String version) {
        super(
                "migrations-spring-boot-starter needs Spring Boot 4, and this application runs on " + version + ".",
                "Update Spring Boot, or replace the starter by migrations-core and wrap the DataSource in"
                        + " Migrations.migrated(dataSource).");
        this.version = version;
    }

    /** The Spring Boot that was found. */
    String version() {
        return version;
    }
}
