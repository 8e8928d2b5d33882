package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.ForeignHistoryException;
import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 as it is set up for other databases' statements, and as others have used it. */
class H2ModesTest {

    @TempDir
    Path temp;

    private Migrations migrations(H2Database database) {
        return Migrations.builder(database.dataSource())
                .location(temp.resolve("migrations").toString())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MariaDB",
                "MODE=MSSQLServer",
                "MODE=Oracle",
                "MODE=Derby",
                "MODE=STRICT",
                "MODE=LEGACY",
                "DATABASE_TO_UPPER=FALSE"
            })
    void everyModeKeepsTheState(String mode) {
        RevisionFolder files = new RevisionFolder(temp.resolve("migrations"));
        files.table("a1");
        files.revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);").downgrade("DELETE FROM a1;");
        try (H2Database database = H2Database.inMemory().with(mode)) {
            assertThat(Contract.ran(migrations(database).upgrade())).containsExactly("a1", "b1");
            assertThat(migrations(database).status().upToDate()).isTrue();
            assertThat(migrations(database).upgrade().isEmpty()).isTrue();
            migrations(database).downgrade("base");
            assertThat(migrations(database).log("b1")).hasSize(2);
            assertThat(database.rows("SELECT revision FROM schema_revision")).isEmpty();
        }
    }

    @Test
    void aHistoryInQuotedLowerCaseIsFound() {
        new RevisionFolder(temp.resolve("migrations")).table("a1");
        try (H2Database database = H2Database.inMemory()) {
            database.run("""
                    CREATE TABLE "flyway_schema_history" ("installed_rank" int PRIMARY KEY, "version" varchar(50),
                    "description" varchar(200))""", "INSERT INTO \"flyway_schema_history\" VALUES (1, '7', 'add poets')");
            ForeignHistoryException failure = Contract.failure(
                    ForeignHistoryException.class, () -> migrations(database).upgrade());
            assertThat(failure.description()).contains("flyway_schema_history").contains("7 add poets");
        }
    }

    @Test
    void aFileIsLockedByItsRow() {
        new RevisionFolder(temp.resolve("migrations")).table("a1");
        try (H2Database database = H2Database.in(temp)) {
            assertThat(Contract.ran(migrations(database).upgrade())).containsExactly("a1");
            assertThat(database.rows("SELECT id FROM schema_revision_lock")).containsExactly("1");
            assertThat(migrations(database).status().product()).startsWith("H2 2.");
        }
    }

    @Test
    void whatASectionSetsInTheSessionIsPutBack() throws Exception {
        RevisionFolder files = new RevisionFolder(temp.resolve("migrations"));
        files.revision("a1").upgrade("""
                CREATE SCHEMA other;
                SET SCHEMA other;
                SET TIME ZONE '+05:00';
                SET LOCK_TIMEOUT 77;
                CREATE TABLE one (id int);""");
        files.table("b1 <- a1");
        try (H2Database database = H2Database.inMemory();
                HikariDataSource pool = database.pool(c -> c.setMaximumPoolSize(1))) {
            String settings = "SELECT CURRENT_SCHEMA, LOCK_TIMEOUT(), (SELECT SETTING_VALUE FROM"
                    + " INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'TIME ZONE')";
            String before = row(pool, settings);
            Migrations.builder(pool).location(files.path().toString()).build().upgrade();
            assertThat(row(pool, settings)).isEqualTo(before);
            assertThat(database.tables()).containsExactly("b1");
        }
    }

    private static String row(DataSource pool, String query) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return TestDatabase.rows(connection, query).get(0);
        }
    }
}
