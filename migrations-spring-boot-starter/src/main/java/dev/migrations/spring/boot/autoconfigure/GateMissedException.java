package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** Somebody may hold the {@code DataSource} already, and it is not migrated. */
final class GateMissedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String beanName;

    private GateMissedException(String beanName, String reason, String action) {
        super("The DataSource \"" + beanName + "\" cannot be migrated before it is used: " + reason, action);
        this.beanName = beanName;
    }

    static GateMissedException alreadyCreated(String beanName) {
        return new GateMissedException(
                beanName,
                "it was created before the context started to look for its beans.",
                "Define it as a bean instead of registering a finished object, and do not ask for it in a bean definition"
                        + " registry post-processor or an application context initializer. To start without migrating,"
                        + " set migrations.startup=none.");
    }

    static GateMissedException notSeen(String beanName) {
        return new GateMissedException(
                beanName,
                "the context made it without its bean post-processors.",
                "Define it as an ordinary bean instead of registering a finished object. To start without migrating, set"
                        + " migrations.startup=none.");
    }

    static GateMissedException inCircle(String beanName) {
        return new GateMissedException(
                beanName,
                "a bean that it cannot be made without asks for it in turn, and would get it unfinished"
                        + " (spring.main.allow-circular-references=true).",
                "Break the circle: let no bean that the DataSource needs ask for the DataSource. To start without"
                        + " migrating, set migrations.startup=none.");
    }

    static GateMissedException inParent(String beanName) {
        return new GateMissedException(
                beanName,
                "it belongs to the parent context, which is running already.",
                "Let the parent context import MigrationsAutoConfiguration, where the DataSource is. To start without"
                        + " migrating, set migrations.startup=none.");
    }

    /** The bean that was not stopped. */
    String beanName() {
        return beanName;
    }
}
