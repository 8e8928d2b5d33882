package dev.migrations.spring.boot.autoconfigure;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the creation of the target {@code DataSource} and everybody who wants it: it is handed on, unchanged,
 * after it has been migrated.
 */
final class MigrationGate implements BeanPostProcessor {

    private final TargetDataSource target;
    private final Supplier<MigrationRunner> runner;

    MigrationGate(TargetDataSource target, Supplier<MigrationRunner> runner) {
        this.target = target;
        this.runner = runner;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource && target.isGated(beanName)) {
            runner.get().run(dataSource);
        }
        return bean;
    }
}
