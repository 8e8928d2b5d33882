package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The modes in which the gate does not upgrade. */
@ExtendWith(OutputCaptureExtension.class)
class StartupModesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("poets.db");
    }

    private ApplicationContextRunner application(String startup) {
        return Applications.on(file).withPropertyValues("migrations.startup=" + startup);
    }

    private Migrations migrations() {
        return Migrations.builder(Poets.sqlite(file)).build();
    }

    @Test
    void waitHoldsTheGateUntilAnotherProcessHasMigrated(CapturedOutput output) throws Exception {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("dev.migrations", LogLevel.INFO);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> waiting = thread.submit(() -> application("wait")
                    .withBean(Poets.class)
                    .run(context -> assertThat(context).hasSingleBean(Poets.class)));
            awaitLine(output, "waiting for another process to apply 2 revisions, next 0001 create poets");
            migrations().upgrade();
            waiting.get();
        } finally {
            thread.shutdownNow();
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("dev.migrations", null);
        }
        assertThat(migrations().log("0001")).hasSize(1);
    }

    private static void awaitLine(CapturedOutput output, String line) {
        long end = System.currentTimeMillis() + 30_000;
        while (!output.getOut().contains(line)) {
            assertThat(System.currentTimeMillis()).as(output.getOut()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void waitGivesUpAfterItsTimeout() {
        application("wait")
                .withPropertyValues("migrations.wait-timeout=0s")
                .run(context -> assertThat(analysis(context)).isEqualTo("""
                                Description: Nobody has applied 2 revisions of this build to poets.db (SQLite 3.X) within 0 s: 0001, 0002.
                                Action: See what has become of the process that applies them. More patience: migrations.wait-timeout."""));
        assertThat(Poets.areIn(file)).isFalse();
    }

    @Test
    void waitDoesNotWaitWhereTheDatabaseIsAhead() {
        migrations().upgrade();
        application("wait")
                .withPropertyValues("migrations.target=0001", "migrations.wait-timeout=0s")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void validateFailsWhereSomethingIsPending() {
        migrations().upgrade("0001");
        application("validate").run(context -> assertThat(analysis(context)).isEqualTo("""
                                Description: poets.db (SQLite 3.X) lacks 1 revision of this build: 0002.
                                Action: Apply what is pending (migrations upgrade), or let the start do it: migrations.startup=upgrade."""));
    }

    @Test
    void validateIsContentWhereNothingIsPending() {
        migrations().upgrade();
        application("validate")
                .withBean(Poets.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void runnerMigratesWhenTheApplicationIsUp() {
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        SpringApplication application = new SpringApplicationBuilder(Up.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("seen", seen))
                .build();
        try (ConfigurableApplicationContext context =
                application.run("--migrations.startup=runner", "--spring.datasource.url=" + Poets.url(file))) {
            assertThat(context.isActive()).isTrue();
            assertThat(seen).containsExactly(false, true);
        }
    }

    private static String analysis(AssertableApplicationContext context) {
        return Applications.analysis(context).replaceFirst("SQLite [0-9.]+", "SQLite 3.X");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class})
    static class Up {

        /** Notes whether the database is migrated while beans are made, and when runners run. */
        @Bean
        ApplicationRunner look(DataSource dataSource, List<Boolean> seen) {
            seen.add(isMigrated(dataSource));
            return arguments -> seen.add(isMigrated(dataSource));
        }

        private static boolean isMigrated(DataSource dataSource) {
            try {
                return Poets.countIn(dataSource) == 0;
            } catch (IllegalStateException unmigrated) {
                return false;
            }
        }
    }
}
