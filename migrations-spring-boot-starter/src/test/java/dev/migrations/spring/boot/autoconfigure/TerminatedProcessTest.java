package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.RevisionInfo;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** A process gets SIGTERM while its start upgrades: it ends at once, in good order, and the next start goes on. */
@Tag("slow")
class TerminatedProcessTest {

    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Path revision(String mark, String sql) throws IOException {
        Path files = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                files.resolve("a1.sql"),
                "-- revision: a1\n-- revises: base\n-- migrate: upgrade\nCREATE TABLE a1 (id int);\n");
        return Files.writeString(
                files.resolve("b1.sql"), "-- revision: b1\n-- revises: a1\n-- migrate: upgrade" + mark + "\n" + sql);
    }

    private Process start(String url) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        return new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--spring.datasource.url=" + url,
                        "--spring.main.web-application-type=none",
                        "--logging.level.dev.migrations=INFO",
                        "--migrations.location=" + folder.resolve("migrations"))
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(BufferedReader lines, String words) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("'" + words + "' is not in\n" + said);
    }

    /** Told through its handle: to destroy the process itself would close what it prints. */
    private static void assertEnds(Process process, BufferedReader lines) throws Exception {
        String rest = lines.lines().reduce("", (all, line) -> all + line + "\n");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(rest).isTrue();
        assertThat(process.exitValue()).as(rest).isEqualTo(TERMINATED);
    }

    private Migrations migrations(String url) {
        return Migrations.builder(url)
                .location(folder.resolve("migrations").toString())
                .build();
    }

    private void terminateInTransaction(String url, String forever) throws Exception {
        Path file = revision("", "CREATE TABLE b1 (id int);\n" + forever);
        Process process = start(url);
        try (BufferedReader lines = process.inputReader()) {
            awaitLine(lines, "upgraded a1");
            process.toHandle().destroy();
            assertEnds(process, lines);
        } finally {
            process.destroyForcibly();
        }
        assertThat(migrations(url).current())
                .extracting(info -> info.revision().value())
                .isEqualTo(List.of("a1"));
        Files.writeString(file, Files.readString(file).replace(forever, ""));
        assertThat(migrations(url).upgrade().steps()).hasSize(1);
    }

    @Test
    void aTransactionOnSqliteIsTakenBack() throws Exception {
        terminateInTransaction(
                Poets.url(folder.resolve("terminated.db")),
                "SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT i FROM n);");
    }

    @Test
    void aTransactionOnPostgreSqlIsTakenBack() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            terminateInTransaction(server.getJdbcUrl("postgres", "postgres"), "SELECT pg_sleep(600);");
        }
    }

    @Test
    void aStatementOutsideATransactionEndsAndNoOtherBegins() throws Exception {
        revision(" transaction=none", "SELECT pg_advisory_xact_lock(7);\nCREATE TABLE b1 (id int);\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            terminateOutsideTransaction(url);
            assertThat(migrations(url).history().get(1).state()).isEqualTo(RevisionInfo.State.UPGRADING);
            assertThat(migrations(url).upgrade().steps()).hasSize(1);
        }
    }

    /** The statement waits for this test, which lets it go when the process has been told to end. */
    private void terminateOutsideTransaction(String url) throws Exception {
        Process process;
        BufferedReader lines;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(7)");
            process = start(url);
            lines = process.inputReader();
            awaitLine(lines, "upgraded a1");
            process.toHandle().destroy();
            awaitLine(lines, "stopping the migration of the database");
            statement.execute("SELECT pg_advisory_unlock(7)");
        }
        assertEnds(process, lines);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class})
    static class Application {

        public static void main(String[] arguments) {
            SpringApplication.run(Application.class, arguments);
        }
    }
}
