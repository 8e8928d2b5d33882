package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class CompetingToolsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("poets.db");
    }

    private ApplicationContextRunner withFlyway() {
        return Applications.on(file).withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class));
    }

    @Test
    void flywayOnTheSameDataSourceIsRefusedBeforeAnythingRuns() {
        withFlyway().run(context -> {
            assertThat(Applications.analysis(context)).isEqualTo("""
                            Description: Flyway is active on the DataSource "dataSource" too. Nothing was run.
                            Action: Only one tool can own a schema. To turn Flyway off, set spring.flyway.enabled=false; to \
                            turn this one off, set migrations.enabled=false.""");
            assertThat(Poets.areIn(file)).isFalse();
        });
    }

    @Test
    void flywayTurnedOffIsNoConcern() {
        withFlyway()
                .withPropertyValues("spring.flyway.enabled=false")
                .run(context -> assertThat(Poets.areIn(file)).isTrue());
    }

    @Test
    void flywayOnADatabaseOfItsOwnIsNoConcern() {
        withFlyway()
                .withUserConfiguration(FlywaysOwn.class)
                .withPropertyValues(
                        "other=" + folder.resolve("other.db"), "spring.flyway.fail-on-missing-locations=false")
                .run(context -> assertThat(Poets.areIn(file)).isTrue());
    }

    @Test
    void aToolThatIsNotThereIsNotMissed() {
        Applications.on(file)
                .withClassLoader(new FilteredClassLoader("liquibase"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void liquibaseOnTheSameDataSourceIsRefused() {
        Applications.on(file)
                .withBean(SpringLiquibase.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: Liquibase is active on the DataSource "dataSource" too. Nothing was run.
                        Action: Only one tool can own a schema. To turn Liquibase off, set spring.liquibase.enabled=false; \
                        to turn this one off, set migrations.enabled=false."""));
    }

    @Test
    void liquibaseOnAUrlOfItsOwnIsNoConcern() {
        Applications.on(file)
                .withBean(SpringLiquibase.class)
                .withPropertyValues("spring.liquibase.url=jdbc:sqlite:elsewhere.db")
                .run(context -> assertThat(Poets.areIn(file)).isTrue());
    }

    @Configuration(proxyBeanMethods = false)
    static class FlywaysOwn {
        @Bean(defaultCandidate = false)
        @FlywayDataSource
        DataSource other(Environment environment) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("other")));
        }
    }
}
