package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The databases of the application by their names, for the health and the gauges, which share one look. */
final class CachedStatuses {

    private final Map<String, CachedStatus> statuses = new TreeMap<>();

    /** Of all engines that are beans; none is created before somebody asks for its status. */
    CachedStatuses(ListableBeanFactory beanFactory) {
        String[] beans = beanFactory.getBeanNamesForType(Migrations.class, true, false);
        for (String bean : beans) {
            statuses.put(
                    beans.length == 1 ? "default" : bean,
                    new CachedStatus(() -> beanFactory.getBean(bean, Migrations.class), System::nanoTime));
        }
    }

    Map<String, CachedStatus> byName() {
        return statuses;
    }

    void forEach(BiConsumer<String, CachedStatus> visitor) {
        statuses.forEach(visitor);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @ConditionalOnBean(Migrations.class)
        CachedStatuses migrationsCachedStatuses(ListableBeanFactory beanFactory) {
            return new CachedStatuses(beanFactory);
        }
    }
}
