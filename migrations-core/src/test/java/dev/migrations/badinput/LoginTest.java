package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.AuthenticationFailedException;
import dev.migrations.testkit.PostgreSqlServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that refuses the user or does not have the database: no patience helps. */
@Timeout(20)
class LoginTest {

    private static final String ACTION = "Correct the user, the password or the database's name.";
    private static final String WRONG_PASSWORD =
            "The database refused the connection: password authentication failed for user \"guarded\" (28P01).";
    private static final String NO_DATABASE =
            "The database refused the connection: database \"nosuch\" does not exist (3D000).";

    @TempDir
    static Path folder;

    private static Project project;

    /** A server of its own, because the rules of who may log in hold for a whole server. */
    private static EmbeddedPostgres server;

    @BeforeAll
    static void askOneUserForAPassword() throws Exception {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        project = Project.postgresql(
                        folder, PostgreSqlServer.at(server.getJdbcUrl("postgres", "postgres") + "&password=postgres"))
                .revision("0001", "base", "create poets");
        project.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'");
        Path rules = Path.of(project.query("SHOW hba_file").get(0));
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
        project.execute("SELECT pg_reload_conf()");
        awaitTheNewRules();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        server.close();
    }

    /** The server reads them when it comes to it; until then it asks nobody for a password. */
    private static void awaitTheNewRules() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        boolean refused = false;
        while (!refused) {
            assertThat(System.nanoTime()).as("the rules are in force").isLessThan(end);
            try {
                DriverManager.getConnection(url(project.database()), "guarded", "wrong")
                        .close();
            } catch (SQLException e) {
                refused = true;
            }
        }
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() throws Exception {
        assertThat(refusal(Migrations.builder(url(project.database()), "guarded", "wrong")))
                .isEqualTo(refused(WRONG_PASSWORD));
        project.assertUntouched();
    }

    @Test
    void aWrongPasswordIsSeenThroughAPool() {
        HikariConfig config = pool(project.database());
        config.setUsername("guarded");
        config.setPassword("wrong");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(refusal(Migrations.builder(pool))).isEqualTo(refused(WRONG_PASSWORD));
        }
    }

    @Test
    void aMissingDatabaseIsNotWaitedFor() {
        assertThat(refusal(Migrations.builder(url("nosuch"), "postgres", "any")))
                .isEqualTo(refused(NO_DATABASE));
    }

    @Test
    void aMissingDatabaseIsSeenThroughAPool() {
        HikariConfig config = pool("nosuch");
        config.setUsername("postgres");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(refusal(Migrations.builder(pool))).isEqualTo(refused(NO_DATABASE));
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static HikariConfig pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(500);
        return config;
    }

    private static Refusal refusal(MigrationsBuilder builder) {
        return project.refusal(
                builder.location(project.path("").toString()).connectTimeout(Duration.ofMinutes(5)),
                Migrations::upgrade);
    }

    private static Refusal refused(String description) {
        return new Refusal(AuthenticationFailedException.class, description, ACTION);
    }
}
