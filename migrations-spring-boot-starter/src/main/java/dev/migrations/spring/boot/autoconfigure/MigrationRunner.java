package dev.migrations.spring.boot.autoconfigure;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * initialises its beans lazily, nobody else may have asked yet. Only with {@code migrations.startup=runner} does it do the
 * work there, when the application is up.
 *
 * <p>Thread-safe.
 */
public final class MigrationRunner implements ApplicationRunner, Ordered {

    private final Consumer<DataSource> upgrade;
    private final Runnable openTarget;
    // Weak: a scope may make a new pool now and then, and the closed ones must not be kept.
    private final List<WeakReference<DataSource>> done = new CopyOnWriteArrayList<>();
    private volatile boolean hasRun;

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
        if (done.stream().noneMatch(seen -> seen.refersTo(dataSource))) {
            // Not under a lock: the engine has its own, and this thread may hold the container's.
            upgrade.accept(dataSource);
            remember(dataSource);
        }
    }

    private void remember(DataSource dataSource) {
        done.removeIf(seen -> seen.refersTo(null));
        done.add(new WeakReference<>(dataSource));
        hasRun = true;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        openTarget.run();
    }

    /** Whether any DataSource came by. */
    boolean hasRun() {
        return hasRun;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
