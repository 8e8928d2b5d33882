package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.OtherDatabaseException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The migrations write through connections that are not the application's. */
class OwnConnectionsTest {

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private Path revisions;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void oneRevision() throws IOException {
        revisions = Files.createDirectory(folder.resolve("revisions"));
        Files.writeString(revisions.resolve("0001.sql"), """
                -- revision: 0001
                -- migrate: upgrade
                CREATE TABLE poets (id INTEGER PRIMARY KEY);
                -- migrate: downgrade
                DROP TABLE poets;
                """);
    }

    @Test
    void twoWaysToOneFileAreOneDatabase() throws IOException {
        Path file = Files.createFile(folder.resolve("poets.db"));
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        assertThat(migrations(sqlite(file), sqlite(link)).upgrade().steps()).hasSize(1);
    }

    @Test
    void twoEmptyFilesAreToldApartBeforeAnythingRuns() {
        DataSource application = sqlite(folder.resolve("application.db"));
        DataSource other = sqlite(folder.resolve("other.db"));
        assertThatThrownBy(() -> migrations(application, other).upgrade())
                .isInstanceOf(OtherDatabaseException.class)
                .hasMessageMatching("The migrations' own connection leads to other\\.db \\(SQLite [0-9.]+\\), and the"
                        + " application's to another database: application\\.db \\(SQLite [0-9.]+\\)\\. Nothing was run\\."
                        + " Let migrations\\.url lead to the database of the application's DataSource\\.");
        assertThat(count(application, "sqlite_master")).isZero();
        assertThat(count(other, "sqlite_master")).isZero();
    }

    @Test
    void twoDatabasesOfOneServerAreToldApartBeforeAnythingRuns() {
        DataSource application = postgres("apart_application");
        DataSource other = postgres("apart_other");
        assertThatThrownBy(() -> migrations(application, other).upgrade())
                .isInstanceOf(OtherDatabaseException.class)
                .hasMessageMatching(
                        "The migrations' own connection leads to apart_other \\(PostgreSQL [0-9.]+\\), and the"
                                + " application's to another database: apart_application \\(PostgreSQL [0-9.]+\\)\\. Nothing was"
                                + " run\\. Let migrations\\.url lead to the database of the application's DataSource\\.");
        assertThat(count(other, "pg_tables WHERE schemaname = 'public'")).isZero();
    }

    @Test
    void anUpgradeOfAnotherKindOfDatabaseIsRefused() {
        DataSource other = postgres("kind_other");
        assertThatThrownBy(
                        () -> migrations(sqlite(folder.resolve("a.db")), other).upgrade())
                .isInstanceOf(OtherDatabaseException.class)
                .hasMessageContaining("to another database: a.db (SQLite");
    }

    @Test
    void everyVerbThatWritesLooksFirst() {
        Migrations migrations = migrations(postgres("verbs_application"), postgres("verbs_other"));
        assertThatThrownBy(() -> migrations.stamp("0001")).isInstanceOf(OtherDatabaseException.class);
        assertThatThrownBy(() -> migrations.downgrade("base")).isInstanceOf(OtherDatabaseException.class);
        assertThatThrownBy(() -> migrations.repair(Repair.acceptChanges())).isInstanceOf(OtherDatabaseException.class);
    }

    @Test
    void aTableThatTheApplicationDoesNotFindIsNoticedAfterTheRun() throws SQLException {
        PGSimpleDataSource application = postgres("after");
        PGSimpleDataSource elsewhere = on("after");
        execute(application, "CREATE SCHEMA elsewhere");
        elsewhere.setCurrentSchema("elsewhere");
        assertThatThrownBy(() -> migrations(application, elsewhere).upgrade())
                .isInstanceOf(OtherDatabaseException.class)
                .hasMessageMatching(
                        "The migrations' own connection and the application's do not see the same revisions:"
                                + " 1 applied in after \\(PostgreSQL [0-9.]+\\), 0 in after \\(PostgreSQL [0-9.]+\\)\\. Let both find"
                                + " the state table in the same schema: migrations\\.schema names it, else it is the first that"
                                + " exists in each user's search path\\. The application's user must be allowed to SELECT from it\\.");
    }

    @Test
    void whatTheApplicationDoesNotFindIsNoticedBeforeTheNextRun() throws SQLException {
        PGSimpleDataSource application = postgres("before");
        PGSimpleDataSource elsewhere = on("before");
        execute(application, "CREATE SCHEMA elsewhere");
        elsewhere.setCurrentSchema("elsewhere");
        migrations(elsewhere, elsewhere).upgrade();
        assertThatThrownBy(() -> migrations(application, elsewhere).stamp("base"))
                .isInstanceOf(OtherDatabaseException.class);
        assertThat(migrations(elsewhere, elsewhere).current()).hasSize(1);
    }

    @Test
    void oneDatabaseOfAServerIsUpgradedAndTakenBack() {
        PGSimpleDataSource application = postgres("same");
        Migrations migrations = migrations(application, on("same"));
        assertThat(migrations.upgrade().steps()).hasSize(1);
        assertThat(migrations.downgrade("base").steps()).hasSize(1);
    }

    @Test
    void withNothingToDoOnlyTheApplicationsConnectionIsOpened() {
        DataSource application = sqlite(folder.resolve("poets.db"));
        migrations(application, application).upgrade();
        SQLiteDataSource never = new SQLiteDataSource() {
            @Override
            public Connection getConnection() {
                throw new AssertionError("a connection to migrate with nothing to migrate");
            }
        };
        assertThat(migrations(application, never).upgrade().steps()).isEmpty();
    }

    private Migrations migrations(DataSource application, DataSource own) {
        return Migrations.builder(application)
                .location(revisions.toString())
                .migrationDataSource(own)
                .build();
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + file);
        return dataSource;
    }

    /** A new database. */
    private static PGSimpleDataSource postgres(String name) {
        try {
            execute(server.getPostgresDatabase(), "CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return on(name);
    }

    private static PGSimpleDataSource on(String name) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.getJdbcUrl("postgres", name));
        return dataSource;
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource dataSource, String tables) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + tables)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
