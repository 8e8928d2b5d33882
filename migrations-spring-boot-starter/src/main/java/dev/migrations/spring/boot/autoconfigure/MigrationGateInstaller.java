package dev.migrations.spring.boot.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Puts up the {@link MigrationGate} as soon as the bean definitions are read. Post-processors that are added to the
 * factory like this come before all that are beans, so that not even those, nor what they need, get a {@code DataSource}
 * that has not been through the gate.
 */
final class MigrationGateInstaller implements BeanDefinitionRegistryPostProcessor, PriorityOrdered {

    private final Environment environment;

    MigrationGateInstaller(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry instanceof ConfigurableListableBeanFactory beanFactory) {
            install(beanFactory);
        } else {
            throw new IllegalStateException("Not a bean factory: " + registry.getClass());
        }
    }

    private void install(ConfigurableListableBeanFactory beanFactory) {
        refuseFlywaysSpelling();
        if (!Startup.of(environment).isGated()) {
            return;
        }
        TargetDataSource target = new TargetDataSource(beanFactory);
        refuseWhatIsTooLate(beanFactory, target);
        beanFactory.addBeanPostProcessor(new MigrationGate(beanFactory, target));
    }

    private void refuseFlywaysSpelling() {
        if (Binder.get(environment)
                .bind("migrations.locations", Bindable.listOf(String.class))
                .isBound()) {
            throw new MisspeltPropertyException("migrations.locations", "migrations.location");
        }
    }

    private static void refuseWhatIsTooLate(ConfigurableListableBeanFactory beanFactory, TargetDataSource target) {
        if (target.all().isEmpty()) {
            throw GateMissedException.inParent(
                    OnDataSource.inAncestors(beanFactory).get(0));
        }
        if (target.all().stream().anyMatch(beanFactory::containsSingleton)
                && beanFactory.containsSingleton(target.beanName())) {
            throw GateMissedException.alreadyCreated(target.beanName());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
