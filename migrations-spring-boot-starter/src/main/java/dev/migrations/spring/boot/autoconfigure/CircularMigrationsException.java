package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** The {@code DataSource} waits for {@code Migrations}, which waits for the {@code DataSource}. */
final class CircularMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String beanName;

    CircularMigrationsException(String beanName, Throwable cause) {
        super(
                "The DataSource \"" + beanName
                        + "\" needs Migrations, or a bean that needs it, and Migrations is made from that DataSource.",
                "Let nothing that the DataSource is made from ask for Migrations. A bean that calls it only later can take"
                        + " ObjectProvider<Migrations>.",
                cause);
        this.beanName = beanName;
    }

    /** The DataSource. */
    String beanName() {
        return beanName;
    }
}
