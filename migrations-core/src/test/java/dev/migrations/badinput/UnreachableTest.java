package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.DatabaseUnreachableException;
import dev.migrations.error.NoDriverException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is not there, or not yet. */
class UnreachableTest {

    private static final String START =
            "See that it runs and that the URL is right. A database that needs longer to start: raise"
                    + " migrations.connect-timeout.";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder).revision("0001", "base", "create poets");
    }

    @Test
    void isTriedUntilTheTimeIsUp() throws Exception {
        int port = closedPort();
        MigrationsBuilder builder = Migrations.builder("jdbc:postgresql://localhost:" + port + "/x", "app", "secret");

        assertThat(withoutSeconds(refusal(builder))).isEqualTo(refused(port));
    }

    @Test
    void isTriedThroughAPoolThatTriesByItself() throws Exception {
        int port = closedPort();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/x?user=app&password=secret");
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(withoutSeconds(refusal(Migrations.builder(pool)))).isEqualTo(refused(port));
        }
    }

    @Test
    void isTriedOnceIfThereIsNoTimeToWait() throws Exception {
        FlakyDataSource flaky = new FlakyDataSource(project.url(), starting());
        MigrationsBuilder builder =
                builder(Migrations.builder(flaky.dataSource())).connectTimeout(Duration.ZERO);

        assertThat(project.refusal(builder, Migrations::upgrade).type()).isEqualTo(DatabaseUnreachableException.class);
        assertThat(flaky.asked()).isEqualTo(1);
    }

    @Test
    void isUsedWhenItHasStarted() throws Exception {
        FlakyDataSource flaky = new FlakyDataSource(
                project.url(), starting(), new SQLException("Connection to localhost:5432 refused.", "08001"));

        try (LogLines lines = LogLines.listen()) {
            builder(Migrations.builder(flaky.dataSource())).build().upgrade();

            assertThat(lines.texts())
                    .startsWith(
                            "INFO the database does not answer yet, trying for 30 s: the database system is starting"
                                    + " up (57P03)");
        }
        assertThat(flaky.asked()).isEqualTo(3);
        assertThat(project.applied()).containsExactly("0001");
    }

    @Test
    void isTriedAgainWhereAPoolHasGivenUpAndDoesNotSayWhy() throws Exception {
        FlakyDataSource flaky = new FlakyDataSource(project.url(), givenUp(), givenUp());

        builder(Migrations.builder(flaky.dataSource())).build().upgrade();

        assertThat(flaky.asked()).isEqualTo(3);
        assertThat(project.applied()).containsExactly("0001");
    }

    @Test
    void isNotBlamedWhereThePoolMayBeAtFault() {
        FlakyDataSource flaky = new FlakyDataSource(project.url(), givenUp());
        MigrationsBuilder builder =
                builder(Migrations.builder(flaky.dataSource())).connectTimeout(Duration.ZERO);

        assertThat(project.refusal(builder, Migrations::upgrade))
                .isEqualTo(new Refusal(
                        DatabaseAccessException.class,
                        "Opening a connection failed: pool - Connection is not available, request timed out after 300ms.",
                        "See that the URL or the DataSource's configuration is right, and that a pool has a connection"
                                + " to give."));
    }

    @Test
    void isNotWaitedForWhereNoDriverKnowsTheUrl() throws Exception {
        MigrationsBuilder builder = Migrations.builder("jdbc:postgres://app:secret@localhost/x?password=secret");

        assertThat(refusal(builder.connectTimeout(Duration.ofMinutes(5))))
                .isEqualTo(new Refusal(
                        NoDriverException.class,
                        "No JDBC driver on the class path knows the database's URL.",
                        "Add the driver (org.xerial:sqlite-jdbc or org.postgresql:postgresql), or correct the URL: it"
                                + " begins with jdbc:sqlite: or jdbc:postgresql:."));
    }

    @Test
    void isSaidWithoutThePasswordThatTheDriverRepeats() throws Exception {
        MigrationsBuilder builder = Migrations.builder("jdbc:postgresql://localhost:port/x?user=app&password=secret");

        assertThat(refusal(builder))
                .isEqualTo(new Refusal(
                        DatabaseAccessException.class,
                        "Opening a connection failed: Unable to parse URL jdbc:postgresql://localhost:port/x (99999).",
                        "See that the URL or the DataSource's configuration is right, and that a pool has a connection"
                                + " to give."));
    }

    @Test
    void isAFolderThatAFileCannotBeMadeIn() {
        assertThat(refusal(Migrations.builder("jdbc:sqlite:" + folder)))
                .isEqualTo(new Refusal(
                        DatabaseAccessException.class,
                        "Opening the database file folder failed: unable to open database file (SQLITE_CANTOPEN).",
                        "See that the URL or the DataSource's configuration is right, and that a pool has a connection"
                                + " to give."));
    }

    private Refusal refusal(MigrationsBuilder builder) {
        return project.refusal(builder(builder).connectTimeout(Duration.ofMillis(1100)), Migrations::upgrade);
    }

    private MigrationsBuilder builder(MigrationsBuilder builder) {
        return builder.location(project.path("").toString());
    }

    private static SQLException givenUp() {
        return new SQLTransientConnectionException(
                "pool - Connection is not available, request timed out after 300ms.");
    }

    private static Refusal withoutSeconds(Refusal refusal) {
        String description = refusal.description().replaceAll("within \\d+ s", "within <n> s");
        return new Refusal(refusal.type(), description, refusal.action());
    }

    private static Refusal refused(int port) {
        return new Refusal(
                DatabaseUnreachableException.class,
                "The database was not reached within <n> s. The last attempt said: Connection to localhost:" + port
                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting"
                        + " TCP/IP connections. (08001).",
                START);
    }

    private static SQLException starting() {
        return new SQLException("FATAL: the database system is starting up", "57P03");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
