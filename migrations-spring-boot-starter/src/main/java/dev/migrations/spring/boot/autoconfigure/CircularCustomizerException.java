package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** A customizer waits for the {@code DataSource}, which waits for the customizer. */
final class CircularCustomizerException extends MigrationException {

    private static final long serialVersionUID = 1L;

    CircularCustomizerException(Throwable cause) {
        super(
                "A MigrationsBuilderCustomizer needs the DataSource, or a bean that needs it, and nobody gets the"
                        + " DataSource before all revisions have run.",
                "Let the customizer, and whatever it needs, not lead to the DataSource.",
                cause);
    }
}
