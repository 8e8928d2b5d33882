package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** One DataSource is migrated, never each of several. */
class WhichDataSourceTest {

    @TempDir
    Path folder;

    private Path orders;
    private Path reports;

    @BeforeEach
    void twoFiles() {
        orders = folder.resolve("orders.db");
        reports = folder.resolve("reports.db");
    }

    private ApplicationContextRunner application(Class<?> configuration) {
        return Applications.bare()
                .withPropertyValues("orders=" + orders, "reports=" + reports)
                .withUserConfiguration(configuration);
    }

    @Test
    void thePrimaryOfTwo() {
        application(OnePrimary.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Poets.areIn(orders)).isTrue();
            assertThat(Poets.areIn(reports)).isFalse();
        });
    }

    @Test
    void theMarkedOneAndNotThePrimary() {
        application(OneMarked.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Poets.areIn(orders)).isFalse();
            assertThat(Poets.areIn(reports)).isTrue();
        });
    }

    @Test
    void theOneThatIsADefaultCandidate() {
        application(OneDefaultCandidate.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Poets.areIn(orders)).isTrue();
            assertThat(Poets.areIn(reports)).isFalse();
        });
    }

    @Test
    void theMarkedOneThoughItIsNoDefaultCandidate() {
        application(MarkedOnly.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Poets.areIn(reports)).isTrue();
        });
    }

    @Test
    void theOneThatCanBeInjected() {
        application(OnePrimary.class)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(beanFactory -> {
                    BeanDefinition definition = beanFactory.getBeanDefinition("orders");
                    definition.setPrimary(false);
                    definition.setAutowireCandidate(false);
                }))
                .run(context -> {
                    assertThat(Poets.areIn(orders)).isFalse();
                    assertThat(Poets.areIn(reports)).isTrue();
                });
    }

    @Test
    void theOneThatIsNoFallback() {
        application(OneFallback.class).run(context -> {
            assertThat(Poets.areIn(orders)).isTrue();
            assertThat(Poets.areIn(reports)).isFalse();
        });
    }

    @Test
    void twoAlikeAreRefused() {
        application(TwoAlike.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: It is not clear which DataSource is to be migrated: orders, reports.
                        Action: Mark one of these beans with @MigrationsDataSource, or with @Primary. If none of them is to \
                        be migrated, set migrations.enabled=false."""));
    }

    @Test
    void twoAlikeAreNobodysConcernWhenNothingIsToBeMigrated() {
        application(TwoAlike.class)
                .withPropertyValues("migrations.startup=none")
                .run(context -> assertThat(context).hasNotFailed());
    }

    abstract static class Two {
        static DataSource orders(Environment environment) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("orders")));
        }

        static DataSource reports(Environment environment) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("reports")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoAlike {
        @Bean
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnePrimary {
        @Bean
        @Primary
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneMarked {
        @Bean
        @Primary
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean
        @MigrationsDataSource
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneDefaultCandidate {
        @Bean
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean(defaultCandidate = false)
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedOnly {
        @Bean
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean(defaultCandidate = false)
        @MigrationsDataSource
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneFallback {
        @Bean
        DataSource orders(Environment environment) {
            return Two.orders(environment);
        }

        @Bean
        @Fallback
        DataSource reports(Environment environment) {
            return Two.reports(environment);
        }
    }
}
