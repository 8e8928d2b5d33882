package dev.migrations.spring.boot.autoconfigure;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What the start of the application does to the database. */
enum Startup {
    /** Apply what is pending before anybody gets the DataSource. */
    UPGRADE(true),
    /** Apply nothing; nobody gets the DataSource before another process has applied what this build carries. */
    WAIT(true),
    /** Apply nothing, and fail if something is pending. */
    VALIDATE(true),
    /** Apply what is pending when the application is up, and its web server answers already. */
    RUNNER(false),
    /** Nothing. */
    NONE(false);

    private final boolean gated;

    Startup(boolean gated) {
        this.gated = gated;
    }

    /**
     * Read from the environment and not from {@link MigrationsProperties}: the gate is put up before beans may be
     * created, and a context that was prepared ahead of time must still be able to say no.
     */
    static Startup of(Environment environment) {
        Binder binder = Binder.get(environment);
        boolean enabled = binder.bind("migrations.enabled", Boolean.class).orElse(true);
        return enabled ? binder.bind("migrations.startup", Startup.class).orElse(UPGRADE) : NONE;
    }

    /** Whether the DataSource waits for it. */
    boolean isGated() {
        return gated;
    }

    /**
     * Has the target created where it waits at the gate.
     *
     * @return whether that was done
     */
    boolean open(TargetDataSource target) {
        return gated && target.open();
    }
}
