package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.MigrationResult;
import dev.migrations.Migrations;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.FailurePolicy;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the {@link MigrationRunner} does to a {@code DataSource}. Only the failure of a revision can be lived with: before
 * it the database was good, and nothing of it was kept. What keeps the upgrade from beginning always stops the start.
 */
final class StartupUpgrade implements Consumer<DataSource> {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);

    private final Plan plan;
    private final MigrationsFactory factory;
    private final CompetingTools competingTools;
    private final Reporting reporting;

    StartupUpgrade(Plan plan, MigrationsFactory factory, CompetingTools competingTools, Reporting reporting) {
        this.plan = plan;
        this.factory = factory;
        this.competingTools = competingTools;
        this.reporting = reporting;
    }

    /**
     * What is to be done.
     *
     * @param startup the mode
     * @param waitTimeout how long another process is waited for
     * @param onFailure what becomes of a failed revision
     */
    record Plan(Startup startup, Duration waitTimeout, FailurePolicy onFailure) {}

    /**
     * Who has to do with it meanwhile.
     *
     * @param shutdown stops it when the process is told to end
     * @param outcomes keeps how it went
     */
    record Reporting(ShutdownStop shutdown, UpgradeOutcomes outcomes) {}

    @Override
    public void accept(DataSource dataSource) {
        competingTools.refuse();
        Migrations migrations = factory.create(dataSource);
        reporting.shutdown().during(migrations, () -> act(migrations));
    }

    private void act(Migrations migrations) {
        switch (plan.startup()) {
            case WAIT -> migrations.awaitUpgrade(plan.waitTimeout());
            case VALIDATE -> migrations.validate();
            case UPGRADE, RUNNER -> upgrade(migrations);
            case NONE -> {}
        }
    }

    private void upgrade(Migrations migrations) {
        long start = System.nanoTime();
        try {
            MigrationResult result = migrations.upgrade();
            reporting.outcomes().add(UpgradeOutcome.of(result));
        } catch (RevisionFailedException | ForeignKeyViolationException failure) {
            report(failure, start);
            if (plan.onFailure() == FailurePolicy.STOP) {
                throw failure;
            }
            log.warn(
                    "Going on without the rest of the upgrade (migrations.on-failure=warn).\n{}", failure.getMessage());
            log.debug("The failure in full", failure);
        } catch (MigrationException failure) {
            report(failure, start);
            throw failure;
        }
    }

    private void report(MigrationException failure, long start) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        reporting.outcomes().add(UpgradeOutcome.failed(failure, elapsed));
    }
}
