package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** A Java revision that is a bean waits for the {@code DataSource}, which waits for the revision. */
final class CircularJavaMigrationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String beanName;

    CircularJavaMigrationException(String beanName, Throwable cause) {
        super(
                "The Java revision \"" + beanName
                        + "\" needs the DataSource, or a bean that needs it, and nobody gets the"
                        + " DataSource before all revisions have run.",
                "Use the connection that the revision is given: op.connection(), or op.execute(...). Whatever else it needs"
                        + " must not lead to the DataSource.",
                cause);
        this.beanName = beanName;
    }

    /** The bean that is the revision. */
    String beanName() {
        return beanName;
    }
}
