package dev.migrations.spring.boot.autoconfigure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * The only thing that starts a migration in the application, once for each {@code DataSource} it is handed. Nothing it
 * depends on leads to a {@code DataSource}: it runs while that bean is being created.
 *
 * <p>As an {@link ApplicationRunner} it asks for the {@code DataSource}, and is otherwise silent: in an application that
 * initialises its beans lazily, nobody else may have asked yet.
 *
 * <p>Thread-safe.
 */
public final class MigrationRunner implements ApplicationRunner, Ordered {

    private final Consumer<DataSource> upgrade;
    private final Runnable openTarget;
    private final Set<DataSource> done =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    MigrationRunner(Consumer<DataSource> upgrade, Runnable openTarget) {
        this.upgrade = upgrade;
        this.openTarget = openTarget;
    }

    /**
     * Applies what is pending in this database. Does nothing the second time it is handed the same object; a failure
     * does not count.
     *
     * @throws dev.migrations.error.MigrationException if the upgrade fails and {@code migrations.on-failure} is
     *     {@code stop}
     */
    public void run(DataSource dataSource) {
        if (!done.contains(dataSource)) {
            // Not under a lock: the engine has its own, and this thread may hold the container's.
            upgrade.accept(dataSource);
            done.add(dataSource);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        openTarget.run();
    }

    /** Whether any DataSource came by. */
    boolean hasRun() {
        return !done.isEmpty();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
