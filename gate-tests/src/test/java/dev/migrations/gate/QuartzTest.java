package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.impl.jdbcjobstore.JobStoreSupport;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The scheduler stores its jobs while it is created, in tables that a revision creates: Quartz's own script. */
class QuartzTest {

    @TempDir
    Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private ApplicationContextRunner application() throws IOException {
        Files.writeString(folder.resolve("0001.sql"), "-- revision: 0001\n-- migrate: upgrade\n" + quartzTables());
        return Application.on(server.getJdbcUrl("postgres", "postgres"), QuartzAutoConfiguration.class)
                .withBean(JobDetail.class, QuartzTest::job)
                .withPropertyValues(
                        "migrations.location=" + folder,
                        "spring.quartz.job-store-type=jdbc",
                        "spring.quartz.jdbc.initialize-schema=never",
                        "spring.quartz.properties.org.quartz.jobStore.driverDelegateClass="
                                + "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    }

    @Test
    void itsJobsAreStoredInTheMigratedSchema() throws IOException {
        application()
                .run(context -> assertThat(context.getBean(Scheduler.class).checkExists(JobKey.jobKey("count poets")))
                        .isTrue());
    }

    private static JobDetail job() {
        return JobBuilder.newJob(CountPoets.class)
                .withIdentity("count poets")
                .storeDurably()
                .build();
    }

    private static String quartzTables() {
        try (InputStream script = JobStoreSupport.class.getResourceAsStream("tables_postgres.sql")) {
            // Its COMMIT is for psql; a revision has a transaction of its own.
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("COMMIT;", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static class CountPoets implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }
}
