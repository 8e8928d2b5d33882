package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.testkit.PoolerLikeProxy;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

class SetupCheckTest {

    private static final String USER = "setup_application";

    private final PostgreSqlDatabase db = PostgreSqlServer.shared().newDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void aUserOfTheApplication() {
        db.run(
                "DO $$ BEGIN CREATE ROLE " + USER + " LOGIN PASSWORD 'x'; EXCEPTION WHEN duplicate_object THEN END $$",
                "GRANT USAGE ON SCHEMA public TO " + USER);
        new RevisionFolder(folder).table("a1");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private MigrationsBuilder on(DataSource dataSource) {
        return Migrations.builder(dataSource).location(folder.toString());
    }

    private DataSource application() {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) db.dataSource();
        dataSource.setUser(USER);
        dataSource.setPassword("x");
        return dataSource;
    }

    private List<SetupFinding> twoUsers() {
        return on(application()).migrationDataSource(db.dataSource()).build().checkSetup();
    }

    private static List<String> lines(List<SetupFinding> findings) {
        return findings.stream()
                .map(f -> f.severity().word() + " " + f.subject() + ": " + f.message())
                .toList();
    }

    @Test
    void nothingIsWrongWithASuperuser() {
        on(db.dataSource()).build().upgrade();

        assertThat(lines(on(db.dataSource()).build().checkSetup()))
                .containsExactly(
                        "information rights: postgres may do what an upgrade does to the state tables.",
                        "information connections: There is a second connection beside the one that works, as the lock needs"
                                + " it.");
    }

    @Test
    void aUserWhoMayNotCreateTheTables() {
        assertThat(on(application()).build().checkSetup())
                .first()
                .isEqualTo(new SetupFinding(
                        "rights",
                        Severity.ERROR,
                        USER + " may not create tables in the schema public, so an upgrade cannot be recorded.",
                        "Create the schema if it is not there, and GRANT USAGE, CREATE on it. Or give migrations.user one"
                                + " who may."));
    }

    @Test
    void aUserWhoMayOnlyRead() {
        on(db.dataSource()).build().upgrade();
        db.run("GRANT SELECT ON schema_revision, schema_revision_log TO " + USER);

        assertThat(lines(on(application()).build().checkSetup()))
                .first()
                .isEqualTo("error rights: " + USER
                        + " may not INSERT INTO schema_revision, UPDATE schema_revision, DELETE FROM"
                        + " schema_revision, so an upgrade cannot be recorded.");
        assertThat(lines(twoUsers()))
                .contains("information rights: " + USER + ", the application's user, may not write the state tables.");
    }

    @Test
    void anApplicationThatMayWriteBesideAUserForTheMigrations() {
        on(db.dataSource()).build().upgrade();
        db.run("GRANT SELECT, DELETE ON schema_revision, schema_revision_log TO " + USER);

        assertThat(twoUsers())
                .contains(new SetupFinding(
                        "rights",
                        Severity.WARNING,
                        USER
                                + ", the application's user, may DELETE FROM schema_revision, DELETE FROM schema_revision_log,"
                                + " and so decide what a downgrade runs as postgres.",
                        "Leave it SELECT on the state tables; docs/how-to/two-users.md has the grants."));
    }

    @Test
    void aPoolOfOne() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(db.dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(lines(on(pool).build().checkSetup()))
                    .last()
                    .asString()
                    .startsWith("error connections: The lock needs a second connection beside the one that runs");
        }
    }

    @Test
    void aPooler() throws IOException {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) db.dataSource();
        try (PoolerLikeProxy proxy =
                new PoolerLikeProxy(dataSource.getServerNames()[0], dataSource.getPortNumbers()[0])) {
            dataSource.setPortNumbers(new int[] {proxy.port()});
            dataSource.setSslMode("disable");
            dataSource.setGssEncMode("disable");
            assertThat(lines(on(dataSource).build().checkSetup()))
                    .last()
                    .isEqualTo(
                            "warning connections: A connection pooler such as PgBouncer stands before the server. The lock"
                                    + " holds there; what a transaction=none section sets for its session may not.");
        }
    }

    @Test
    void anSqliteFileThatMayBeWritten() {
        Migrations migrations = on(sqlite()).build();
        migrations.upgrade();

        assertThat(lines(migrations.checkSetup()))
                .containsExactly("information rights: This user may do what an upgrade does to the state tables.");
    }

    private DataSource sqlite() {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("a.db"));
        return dataSource;
    }
}
