package dev.migrations.spring.boot.autoconfigure;

import org.springframework.beans.factory.InitializingBean;

/**
 * What Spring Boot takes for the initializer of the database: it asks for the target {@code DataSource}, so that the gate
 * opens, and does nothing else. Whatever Boot orders after the initialization of a database ({@code schema.sql}, JPA,
 * Quartz, ...) therefore comes after the migrations.
 */
final class MigrationInitializer implements InitializingBean {

    private final Startup startup;
    private final TargetDataSource target;
    private final MigrationRunner runner;

    MigrationInitializer(Startup startup, TargetDataSource target, MigrationRunner runner) {
        this.startup = startup;
        this.target = target;
        this.runner = runner;
    }

    @Override
    public void afterPropertiesSet() {
        if (startup.open(target) && !runner.hasRun()) {
            throw GateMissedException.notSeen(target.beanName());
        }
    }
}
