package dev.migrations.spring.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;

/**
 * Stands between the creation of the target {@code DataSource} and everybody who wants it: it is handed on, unchanged,
 * after it has been migrated.
 */
final class MigrationGate implements SmartInstantiationAwareBeanPostProcessor {

    private final ConfigurableListableBeanFactory beanFactory;
    private final TargetDataSource target;

    MigrationGate(ConfigurableListableBeanFactory beanFactory, TargetDataSource target) {
        this.beanFactory = beanFactory;
        this.target = target;
    }

    /** Asked when beans that need each other get one of them unfinished: it cannot be migrated yet. */
    @Override
    public Object getEarlyBeanReference(Object bean, String beanName) {
        if (bean instanceof DataSource && target.isGated(beanName)) {
            throw GateMissedException.inCircle(beanName);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource && target.isGated(beanName)) {
            migrate(dataSource, beanName);
        }
        return bean;
    }

    private void migrate(DataSource dataSource, String beanName) {
        try {
            beanFactory.getBean(MigrationRunner.class).run(dataSource);
        } catch (RuntimeException | Error failure) {
            // The container forgets a bean that fails here, and would leave a pool with its connections behind.
            if (!beanFactory.isFactoryBean(beanName)) {
                beanFactory.destroyBean(beanName, dataSource);
            }
            throw failure;
        }
    }
}
