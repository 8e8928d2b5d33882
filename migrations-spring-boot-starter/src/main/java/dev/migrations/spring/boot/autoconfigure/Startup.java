package dev.migrations.spring.boot.autoconfigure;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What the start of the application does to the database. */
enum Startup {
    /** Apply what is pending before anybody gets the DataSource. */
    UPGRADE,
    /** Nothing. */
    NONE;

    /**
     * Read from the environment and not from {@link MigrationsProperties}: the gate is put up before beans may be
     * created, and a context that was prepared ahead of time must still be able to say no.
     */
    static Startup of(Environment environment) {
        Binder binder = Binder.get(environment);
        boolean enabled = binder.bind("migrations.enabled", Boolean.class).orElse(true);
        return enabled ? binder.bind("migrations.startup", Startup.class).orElse(UPGRADE) : NONE;
    }

    /**
     * Has the target created where this start migrates it.
     *
     * @return whether that was done
     */
    boolean open(TargetDataSource target) {
        return this != NONE && target.open();
    }
}
