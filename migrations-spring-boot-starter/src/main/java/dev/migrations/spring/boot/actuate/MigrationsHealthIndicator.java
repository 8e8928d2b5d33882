package dev.migrations.spring.boot.actuate;

import dev.migrations.Status;
import dev.migrations.error.MigrationException;
import dev.migrations.spring.boot.autoconfigure.UpgradeOutcomes;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether one database has what this build needs. A database that is ahead has, and so has one at which a newer release is
 * at work, or has failed: what another process does never makes this one unhealthy. Where the database cannot be asked the
 * answer is unknown; that is for the health of the {@code DataSource} to say.
 */
final class MigrationsHealthIndicator extends AbstractHealthIndicator {

    private final CachedStatus cached;
    private final UpgradeOutcomes outcomes;

    MigrationsHealthIndicator(CachedStatus cached, UpgradeOutcomes outcomes) {
        this.cached = cached;
        this.outcomes = outcomes;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        try {
            Status status = cached.get();
            judge(builder, status);
            describe(builder, status);
        } catch (MigrationException e) {
            builder.unknown().withDetail("error", firstLine(e));
        }
    }

    private void judge(Health.Builder builder, Status status) {
        Optional<MigrationException> failure = outcomes.failure();
        if (status.state() == Status.State.FOREIGN) {
            builder.down();
        } else if (status.counts().pending() == 0) {
            builder.up();
        } else if (failure.isPresent()) {
            builder.down().withDetail("error", firstLine(failure.get()));
        } else {
            builder.outOfService();
        }
    }

    private static void describe(Health.Builder builder, Status status) {
        builder.withDetail("state", status.state().word())
                .withDetail("current", DatabaseDescriptor.ids(status.current()))
                .withDetail("pending", status.counts().pending())
                .withDetail("ahead", status.counts().unknown());
        Status.Last last = status.last();
        if (last != null && last.outcome().equals("failed")) {
            builder.withDetail(
                    "lastFailure",
                    last.action() + " of " + last.revision() + " at " + Timestamps.format(last.at()) + " by "
                            + last.by());
        }
    }

    private static String firstLine(MigrationException failure) {
        return failure.description().lines().findFirst().orElse("");
    }
}
