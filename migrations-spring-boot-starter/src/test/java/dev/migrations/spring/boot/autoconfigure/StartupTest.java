package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.Migrations;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** When the start of an application migrates, and when it leaves everything as it would be without this library. */
class StartupTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("poets.db");
    }

    @Test
    void nobodyHasToAskForTheDataSource() {
        Applications.on(file).run(context -> assertThat(Poets.areIn(file)).isTrue());
    }

    @Test
    void aLazyApplicationMigratesBeforeItsRunners() {
        SpringApplication application = new SpringApplicationBuilder(Lazy.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .build();
        try (ConfigurableApplicationContext context = application.run("--spring.datasource.url=" + Poets.url(file))) {
            assertThat(context.isActive()).isTrue();
            assertThat(Poets.areIn(file)).isTrue();
        }
    }

    @Test
    void noneMigratesNothingAndDoesNotEvenCreateTheDataSource() {
        Applications.bare()
                .withBean("never", DataSource.class, StartupTest::fail, definition -> definition.setLazyInit(true))
                .withPropertyValues("migrations.startup=none")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void noneStillGivesTheApplicationTheEngine() {
        Applications.on(file).withPropertyValues("migrations.startup=none").run(context -> {
            context.getBean(Migrations.class).upgrade();
            assertThat(Poets.areIn(file)).isTrue();
        });
    }

    @Test
    void disabledIsAsIfItWereNotThere() {
        Applications.on(file).withPropertyValues("migrations.enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(MigrationRunner.class).doesNotHaveBean(Migrations.class);
            assertThat(Poets.areIn(file)).isFalse();
        });
    }

    @Test
    void withoutADataSourceNothingIsAdded() {
        Applications.bare()
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(MigrationRunner.class)
                        .doesNotHaveBean(MigrationGateInstaller.class)
                        .doesNotHaveBean(Migrations.class));
    }

    @Test
    void aPoolDoesNotOutliveTheFailureOfItsMigrations() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Poets.url(file));
        Applications.with("pool", pool)
                .withPropertyValues("migrations.location=classpath:db/broken")
                .run(context -> assertThat(context).hasFailed());
        assertThat(pool.isClosed()).isTrue();
    }

    @Test
    void flywaysSpellingOfThePropertyIsToldTheRightName() {
        Applications.on(file)
                .withPropertyValues("migrations.locations=classpath:db/migration")
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                                Description: The property migrations.locations is set, and there is no such property.
                                Action: Its name is migrations.location (one place or several, separated by commas)."""));
    }

    private static DataSource fail() {
        throw new AssertionError("The DataSource was created.");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class})
    static class Lazy {}
}
