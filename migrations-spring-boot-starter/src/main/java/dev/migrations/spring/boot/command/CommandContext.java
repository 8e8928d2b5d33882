package dev.migrations.spring.boot.command;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A context that knows all beans of the application and creates none until somebody asks for it. No listener hears of it,
 * and nothing with a life of its own is started. (Lazy initialization would not do: it still creates what is marked as
 * eager or scheduled, and delivers events.)
 */
final class CommandContext extends AnnotationConfigApplicationContext {

    @Override
    protected void registerListeners() {
        // Listeners are beans of the application, which is not being started.
    }

    @Override
    protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
        if (!beanFactory.hasEmbeddedValueResolver()) {
            beanFactory.addEmbeddedValueResolver(text -> getEnvironment().resolvePlaceholders(text));
        }
        beanFactory.freezeConfiguration();
    }

    @Override
    protected void finishRefresh() {
        // Neither web server nor scheduler nor any other life cycle begins.
    }
}
