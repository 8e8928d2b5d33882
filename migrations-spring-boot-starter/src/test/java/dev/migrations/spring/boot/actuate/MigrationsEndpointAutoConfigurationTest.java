package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

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
    void theOneDatabaseIsCalledDefault() {
        application()
                .withPropertyValues(EXPOSED)
                .run(context -> assertThat(names(context)).containsExactly("default"));
    }

    @Test
    void severalAreCalledWhatTheirBeansAre() {
        application()
                .withPropertyValues(EXPOSED)
                .withBean("shop", Migrations.class, () -> on("shop.db"))
                .withBean("archive", Migrations.class, () -> on("archive.db"))
                .run(context -> assertThat(names(context)).containsExactly("archive", "shop"));
    }

    @Test
    void aBeanOfTheApplicationsIsReportedButTheStartGoesByTheProperties() {
        application()
                .withPropertyValues(EXPOSED)
                .withBean("shop", Migrations.class, () -> on("shop.db"))
                .run(context -> {
                    assertThat(states(context)).containsExactly("pending");
                    assertThat(on("poets.db").status().upToDate()).isTrue();
                });
    }

    private Migrations on(String file) {
        return Migrations.builder("jdbc:sqlite:" + folder.resolve(file)).build();
    }

    private static Set<String> names(ApplicationContext context) {
        return databases(context).keySet();
    }

    private static List<String> states(ApplicationContext context) {
        return databases(context).values().stream()
                .map(DatabaseDescriptor::state)
                .toList();
    }

    private static Map<String, DatabaseDescriptor> databases(ApplicationContext context) {
        return context.getBean(MigrationsEndpoint.class).databases().databases();
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
