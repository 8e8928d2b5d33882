package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.Migrations;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for {@link Migrations}: no bean of this context gets a migrated {@code DataSource} before its
 * migrations have finished. Three beans keep that promise, and none of them alone could: the gate, which is there before
 * any other post-processor; the {@link MigrationRunner}, which does the work; and the initializer, which orders what
 * Spring Boot orders after the initialization of a database.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@Conditional(OnDataSource.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationsAutoConfiguration {

    MigrationsAutoConfiguration() {}

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static MigrationGateInstaller migrationGate(Environment environment) {
        return new MigrationGateInstaller(environment);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static MigrationRunner migrationRunner(
            MigrationsProperties properties, UpgradeOutcomes outcomes, ConfigurableApplicationContext context) {
        ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
        TargetDataSource target = new TargetDataSource(beanFactory);
        Startup startup = Startup.of(context.getEnvironment());
        StartupUpgrade upgrade = new StartupUpgrade(
                new StartupUpgrade.Plan(startup, properties.waitTimeout(), properties.onFailure()),
                new MigrationsFactory(properties, beanFactory),
                new CompetingTools(beanFactory, context.getEnvironment(), target),
                new StartupUpgrade.Reporting(new ShutdownStop(context), outcomes));
        return startup == Startup.RUNNER
                ? new MigrationRunner(upgrade, () -> upgrade.accept(target.get()))
                : new MigrationRunner(upgrade, () -> startup.open(target));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static UpgradeOutcomes upgradeOutcomes() {
        return new UpgradeOutcomes();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static MigrationInitializer migrationInitializer(
            Environment environment, MigrationRunner runner, ConfigurableListableBeanFactory beanFactory) {
        return new MigrationInitializer(Startup.of(environment), new TargetDataSource(beanFactory), runner);
    }

    // For whoever asks, and for the endpoint. The start never uses it: a bean of the application's may need anything.
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Migrations migrations(MigrationsProperties properties, ConfigurableListableBeanFactory beanFactory) {
        return new MigrationsFactory(properties, beanFactory).create(new TargetDataSource(beanFactory).get());
    }

    @Bean
    SchemaManagementProvider migratedSchema(ConfigurableListableBeanFactory beanFactory) {
        return new MigratedSchema(new TargetDataSource(beanFactory));
    }
}
