package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.spring.boot.autoconfigure.UpgradeOutcomes;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Auto-configuration for the health contributor {@code migrations}, where the application has health. */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass({ConditionalOnEnabledHealthIndicator.class, HealthContributor.class})
@Import(CachedStatuses.Beans.class)
public final class MigrationsHealthAutoConfiguration {

    MigrationsHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnEnabledHealthIndicator("migrations")
    @ConditionalOnBean({Migrations.class, UpgradeOutcomes.class})
    @ConditionalOnMissingBean(name = {"migrationsHealthIndicator", "migrationsHealthContributor"})
    HealthContributor migrationsHealthContributor(CachedStatuses statuses, UpgradeOutcomes outcomes) {
        Map<String, HealthContributor> indicators = new TreeMap<>();
        statuses.forEach((name, status) -> indicators.put(name, new MigrationsHealthIndicator(status, outcomes)));
        return indicators.size() == 1
                ? indicators.values().iterator().next()
                : CompositeHealthContributor.fromMap(indicators);
    }
}
