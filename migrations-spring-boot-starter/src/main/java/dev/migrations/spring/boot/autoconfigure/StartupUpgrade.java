package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the {@link MigrationRunner} does to a {@code DataSource}. */
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
        try {
            factory.create(dataSource).upgrade();
        } catch (MigrationException failure) {
            if (onFailure == OnFailure.STOP) {
                throw failure;
            }
            log.warn("Started without its migrations (migrations.on-failure=warn). {}", failure.getMessage(), failure);
        }
    }
}
