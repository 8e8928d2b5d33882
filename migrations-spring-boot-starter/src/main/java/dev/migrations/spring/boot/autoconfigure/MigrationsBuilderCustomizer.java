package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.MigrationsBuilder;

/**
 * Changes the configuration of the engine after the {@code migrations.*} properties were applied to it. Beans of this type
 * are called in their order. They are created while the {@code DataSource} waits to be migrated, so they must not need it.
 */
@FunctionalInterface
public interface MigrationsBuilderCustomizer {

    /** Changes {@code builder}; called once for each engine that is built. */
    void customize(MigrationsBuilder builder);
}
