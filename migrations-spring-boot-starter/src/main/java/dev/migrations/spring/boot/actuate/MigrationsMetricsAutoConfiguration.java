package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.spring.boot.autoconfigure.UpgradeOutcomes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Auto-configuration for the meters {@code migrations.*}, where the application has a registry for them. */
@AutoConfiguration(
        after = MigrationsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@Import(CachedStatuses.Beans.class)
public final class MigrationsMetricsAutoConfiguration {

    MigrationsMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnBean({Migrations.class, UpgradeOutcomes.class, MeterRegistry.class})
    @ConditionalOnMissingBean
    MigrationsMetrics migrationsMetrics(CachedStatuses statuses, UpgradeOutcomes outcomes) {
        return new MigrationsMetrics(statuses, outcomes);
    }
}
