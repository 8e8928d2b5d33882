package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the probes and the meters say of where the database stands. */
class MigrationsHealthTest {

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("poets.db");
    }

    private ApplicationContextRunner application(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration.class,
                        MigrationsHealthAutoConfiguration.class,
                        MigrationsMetricsAutoConfiguration.class))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("spring.datasource.url=" + url())
                .withPropertyValues(properties);
    }

    private static Health health(AssertableApplicationContext context) {
        return Objects.requireNonNull(context.getBean("migrationsHealthContributor", HealthIndicator.class)
                .health());
    }

    private static void run(AssertableApplicationContext context, String sql) {
        try (java.sql.Connection connection = context.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void upWhereAllThatThisBuildCarriesIsApplied() {
        application().run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails())
                    .containsEntry("state", "up-to-date")
                    .containsEntry("pending", 0)
                    .containsEntry("ahead", 0)
                    .hasSize(4);
        });
    }

    @Test
    void upWhereTheDatabaseIsAheadAndANewerReleaseHasFailed() {
        Migrations.builder(url()).build().upgrade();
        application("migrations.target=0001", "migrations.location=classpath:db/migrations")
                .run(context -> {
                    run(
                            context,
                            "INSERT INTO schema_revision SELECT '0003', '0002', '', '', 'newer', 'sql', checksum, source_key,"
                                    + " downgrade, irreversible, 'upgrading', run_id, 0, 0, 3, applied_at, applied_by,"
                                    + " execution_ms, tool_version, format FROM schema_revision WHERE revision = '0002'");
                    run(context, "UPDATE schema_revision_log SET outcome = 'failed' WHERE revision = '0002'");
                    assertThat(health(context).getStatus()).isEqualTo(Status.UP);
                    assertThat(health(context).getDetails())
                            .containsEntry("state", "failed")
                            .hasEntrySatisfying(
                                    "lastFailure",
                                    text -> assertThat(text.toString()).startsWith("upgrade of 0002 at "));
                });
    }

    @Test
    void outOfServiceWhileARevisionOfThisBuildIsPending() {
        application("migrations.startup=none").run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health(context).getDetails()).containsEntry("pending", 2);
        });
    }

    @Test
    void downAfterThisProcessesOwnFailure() {
        application("migrations.location=classpath:db/broken", "migrations.on-failure=warn")
                .run(context -> {
                    assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
                    assertThat(health(context).getDetails())
                            .containsEntry("error", "Revision 0002 \"add lifespan\" failed at statement 2 of 3");
                });
    }

    @Test
    void downWhereTheDatabaseIsNotOurs() {
        application("migrations.startup=none").run(context -> {
            run(context, "CREATE TABLE flyway_schema_history (installed_rank int, version text, success int)");
            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void oneLookServesTenSeconds() {
        AtomicLong now = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        Migrations migrations = Migrations.builder(url()).build();
        CachedStatus cached = new CachedStatus(
                () -> {
                    looks.incrementAndGet();
                    return migrations;
                },
                now::get);
        cached.get();
        now.set(9_999_999_999L);
        cached.get();
        assertThat(looks).hasValue(1);
        now.set(10_000_000_000L);
        migrations.upgrade();
        assertThat(cached.get().upToDate()).isTrue();
        assertThat(looks).hasValue(2);
    }

    @Test
    void severalDatabasesEachUnderTheNameOfItsBean() {
        Migrations behind =
                Migrations.builder("jdbc:sqlite:" + folder.resolve("behind.db")).build();
        Migrations migrated = Migrations.builder(url()).build();
        migrated.upgrade();
        application("migrations.startup=none")
                .withBean("behind", Migrations.class, () -> behind)
                .withBean("migrated", Migrations.class, () -> migrated)
                .run(context -> {
                    CompositeHealthContributor health =
                            context.getBean("migrationsHealthContributor", CompositeHealthContributor.class);
                    assertThat(health.stream()
                                    .map(entry -> entry.name() + " " + status((HealthIndicator) entry.contributor())))
                            .containsExactly("behind OUT_OF_SERVICE", "migrated UP");
                });
    }

    private static Status status(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health()).getStatus();
    }

    @Test
    void unknownWhereTheDatabaseCannotBeAsked() throws Exception {
        Files.createDirectory(folder.resolve("folder.db"));
        application("migrations.startup=none", "spring.datasource.url=jdbc:sqlite:" + folder.resolve("folder.db"))
                .run(context -> assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN));
    }

    @Test
    void theGaugesAndTheTimerOfTheStart() {
        application("migrations.location=classpath:db/broken", "migrations.on-failure=warn")
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    context.getBean(MigrationsMetrics.class).bindTo(registry);
                    assertThat(Map.of(
                                    "pending", gauge(registry, "pending"),
                                    "applied", gauge(registry, "applied"),
                                    "ahead", gauge(registry, "ahead")))
                            .isEqualTo(Map.of("pending", 1.0, "applied", 1.0, "ahead", 0.0));
                    assertThat(registry.get("migrations.upgrade")
                                    .tag("outcome", "failed")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    private static double gauge(MeterRegistry registry, String name) {
        return registry.get("migrations." + name)
                .tag("database", "default")
                .gauge()
                .value();
    }

    @Test
    void neitherWithoutTheClassesNorWhereItIsTurnedOff() {
        application("management.health.migrations.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("migrationsHealthContributor"));
        application("migrations.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean("migrationsHealthContributor")
                        .doesNotHaveBean(CachedStatuses.class)
                        .doesNotHaveBean(MigrationsMetrics.class));
        application()
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.health", "io.micrometer"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("migrationsHealthContributor")
                        .doesNotHaveBean("migrationsMetrics"));
    }
}
