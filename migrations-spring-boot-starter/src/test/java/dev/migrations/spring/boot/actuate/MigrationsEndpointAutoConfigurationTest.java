package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MigrationsEndpointAutoConfigurationTest {

    private static final String EXPOSED = "management.endpoints.web.exposure.include=migrations";

    @TempDir
    Path folder;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        MigrationsAutoConfiguration.class,
                        MigrationsEndpointAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=jdbc:sqlite:" + folder.resolve("poets.db"));
    }

    @Test
    void thereIsAnEndpointWhenItIsExposed() {
        application()
                .withPropertyValues(EXPOSED)
                .run(context -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
    }

    @Test
    void thereIsNoneWhenItIsNotExposed() {
        application().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void thereIsNoneWhenItsAccessIsNone() {
        application()
                .withPropertyValues(EXPOSED, "management.endpoint.migrations.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void thereIsNoneWithoutMigrations() {
        application()
                .withPropertyValues(EXPOSED, "migrations.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void theActuatorIsNotNeeded() {
        application()
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("migrationsEndpoint"));
    }
}
