package dev.migrations.spring.boot.actuate;

import dev.migrations.Status;
import dev.migrations.error.MigrationException;
import dev.migrations.spring.boot.autoconfigure.UpgradeOutcome;
import dev.migrations.spring.boot.autoconfigure.UpgradeOutcomes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;

/** How many revisions are pending, applied and ahead, and how long the upgrades of this process's start took. */
final class MigrationsMetrics implements MeterBinder {

    private final CachedStatuses statuses;
    private final UpgradeOutcomes outcomes;

    MigrationsMetrics(CachedStatuses statuses, UpgradeOutcomes outcomes) {
        this.statuses = statuses;
        this.outcomes = outcomes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        statuses.forEach((name, status) -> {
            Gauges gauges = new Gauges(registry, name, status);
            gauges.add("pending", "Revisions of this build that are not applied", Status.Counts::pending);
            gauges.add("applied", "Revisions that are applied", Status.Counts::applied);
            gauges.add("ahead", "Applied revisions that this build does not carry", Status.Counts::unknown);
        });
        outcomes.each(outcome -> record(registry, outcome));
    }

    private static void record(MeterRegistry registry, UpgradeOutcome outcome) {
        Timer.builder("migrations.upgrade")
                .description("Upgrades at the start of the application")
                .tag("outcome", outcome.word())
                .register(registry)
                .record(outcome.elapsed());
    }

    /** The gauges of one database. */
    private record Gauges(MeterRegistry registry, String database, CachedStatus status) {

        void add(String name, String description, ToIntFunction<Status.Counts> count) {
            Gauge.builder("migrations." + name, status, cached -> value(cached, count))
                    .description(description)
                    .tag("database", database)
                    .strongReference(true)
                    .register(registry);
        }

        /** A gauge says that it does not know by not being a number. */
        private static double value(CachedStatus cached, ToIntFunction<Status.Counts> count) {
            try {
                return count.applyAsInt(cached.get().counts());
            } catch (MigrationException notToBeHad) {
                return Double.NaN;
            }
        }
    }
}
