package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** A property that does not exist was set, and would have been ignored. */
final class MisspeltPropertyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String property;

    MisspeltPropertyException(String property, String rightName) {
        super(
                "The property " + property + " is set, and there is no such property.",
                "Its name is " + rightName + " (one place or several, separated by commas).");
        this.property = property;
    }

    /** The name that was used. */
    String property() {
        return property;
    }
}
