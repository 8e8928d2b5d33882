package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Beans that have the last word on the configuration of the engine. */
class CustomizerTest {

    @TempDir
    Path folder;

    @Test
    void customizersComeAfterThePropertiesAndInTheirOrder() {
        Applications.on(folder.resolve("poets.db"))
                .withPropertyValues("migrations.applied-by=property")
                .withUserConfiguration(TwoCustomizers.class)
                .run(context -> assertThat(context.getBean(Migrations.class).history())
                        .extracting(info -> info.appliedBy())
                        .containsOnly("second"));
    }

    @Test
    void aCustomizerThatNeedsTheDataSourceIsToldThatItCannotHaveIt() {
        Applications.on(folder.resolve("poets.db"))
                .withUserConfiguration(Circular.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                                Description: A MigrationsBuilderCustomizer needs the DataSource, or a bean that needs it, and nobody gets the DataSource before all revisions have run.
                                Action: Let the customizer, and whatever it needs, not lead to the DataSource."""));
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoCustomizers {

        @Bean
        @Order(2)
        MigrationsBuilderCustomizer second() {
            return builder -> builder.appliedBy("second");
        }

        @Bean
        @Order(1)
        MigrationsBuilderCustomizer first() {
            return builder -> builder.appliedBy("first");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Circular {

        @Bean
        MigrationsBuilderCustomizer customizer(DataSource dataSource) {
            return builder -> builder.appliedBy(dataSource.toString());
        }
    }
}
