package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.Migrations;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.RevisionFailedException;
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

    private final MigrationsFactory factory;
    private final CompetingTools competingTools;
    private final OnFailure onFailure;

    StartupUpgrade(MigrationsFactory factory, CompetingTools competingTools, OnFailure onFailure) {
        this.factory = factory;
        this.competingTools = competingTools;
        this.onFailure = onFailure;
    }

    @Override
    public void accept(DataSource dataSource) {
        competingTools.refuse();
        Migrations migrations = factory.create(dataSource);
        try {
            migrations.upgrade();
        } catch (RevisionFailedException | ForeignKeyViolationException failure) {
            if (onFailure == OnFailure.STOP) {
                throw failure;
            }
            log.warn(
                    "Going on without the rest of the upgrade (migrations.on-failure=warn).\n{}", failure.getMessage());
            log.debug("The failure in full", failure);
        }
    }
}
