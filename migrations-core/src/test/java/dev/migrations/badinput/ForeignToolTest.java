package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.migrations.error.ForeignHistoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that another tool has migrated so far. */
class ForeignToolTest {

    private static final String TAKE_OVER =
            "To take over, write revisions that begin where it ended and stamp the database once with the revision that"
                    + " equals it (Migrations.stamp). How: docs/how-to/take-over.md.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("histories")
    void isRefusedByTheToolsName(String tool, String table, String columns, String values, String newest)
            throws Exception {
        Project project = history(Project.sqlite(folder), table, columns, values);

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        ForeignHistoryException.class,
                        "app (SQLite) has the history of " + tool + " in table " + table + ", newest entry: " + newest
                                + ". Nothing was run.",
                        TAKE_OVER));
        assertThat(project.tables()).containsExactly(table);
        assertThat(project.hasLockFile()).isFalse();
    }

    static Stream<Arguments> histories() {
        String flyway = "installed_rank int, version text, description text";
        return Stream.of(
                arguments("Flyway", "flyway_schema_history", flyway, "7, '2.1', 'add tax'", "2.1 add tax"),
                arguments("Liquibase", "DATABASECHANGELOG", "ID text, ORDEREXECUTED int", "'tax-1', 7", "tax-1"),
                arguments("Alembic", "alembic_version", "version_num text", "'ae1027a6acf0'", "ae1027a6acf0"),
                arguments("Rails or dbmate or golang-migrate", "schema_migrations", "version int", "17", "17"),
                arguments("goose", "goose_db_version", "id int, version_id int", "3, 12", "12"),
                arguments("Atlas", "atlas_schema_revisions", "version text", "'20261120'", "20261120"));
    }

    @Test
    void isRefusedOnPostgreSqlToo() throws Exception {
        Project project = flyway(Project.postgresql(folder));

        assertThat(project.refusal()).isEqualTo(flywayOnPostgreSql());
        assertThat(project.tables()).containsExactly("flyway_schema_history");
    }

    @Test
    void isFoundAlsoWhenOurTablesAreToBeInASchemaOfTheirOwn() throws Exception {
        Project project = flyway(Project.postgresql(folder)).execute("CREATE SCHEMA state");

        assertThat(project.refusal(project.builder().schema("state"), m -> m.upgrade()))
                .isEqualTo(flywayOnPostgreSql());
        assertThat(project.tables()).containsExactly("flyway_schema_history");
    }

    @Test
    void isTakenOverByAStamp() throws Exception {
        Project project = flyway(Project.sqlite(folder)).revision("0002", "0001", "add verse");

        project.build().stamp("0001");
        project.upgrade();

        assertThat(project.tables())
                .containsExactly("flyway_schema_history", "schema_revision", "schema_revision_log", "t_0002");
    }

    private static Refusal flywayOnPostgreSql() {
        return new Refusal(
                ForeignHistoryException.class,
                "app (PostgreSQL) has the history of Flyway in table flyway_schema_history, newest entry: 2.1 add tax."
                        + " Nothing was run.",
                TAKE_OVER);
    }

    private static Project flyway(Project project) throws Exception {
        return history(
                project,
                "flyway_schema_history",
                "installed_rank int, version text, description text",
                "7, '2.1', 'add tax'");
    }

    private static Project history(Project project, String table, String columns, String values) throws Exception {
        return project.revision("0001", "base", "create poets")
                .execute(
                        "CREATE TABLE " + table + " (" + columns + ")",
                        "INSERT INTO " + table + " VALUES (" + values + ")");
    }
}
