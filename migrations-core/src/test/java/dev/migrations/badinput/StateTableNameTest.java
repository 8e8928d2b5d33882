package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.error.NoSchemaException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the state tables that must be written with quotes, or that lead nowhere. */
class StateTableNameTest {

    @TempDir
    static Path folder;

    private static Project postgresql;

    @BeforeAll
    static void open() throws Exception {
        postgresql = Project.postgresql(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my-table", "my\"table", "order", "SELECT", "1st", "Revisions", "with space", "r\u00e9vision"})
    void workOnSqlite(String name, @TempDir Path other) throws Exception {
        Project project = Project.sqlite(other);

        upAndDown(project, project.builder().table(name).build());

        assertThat(project.tables())
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .contains(name, name + "_log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-table", "my\"table", "order", "SELECT", "1st", "Revisions"})
    void workOnPostgreSql(String name) throws Exception {
        upAndDown(postgresql, postgresql.builder().table(name).build());

        boolean plain = name.equals("SELECT") || name.equals("Revisions");
        String written = plain ? name.toLowerCase(Locale.ROOT) : name;
        assertThat(postgresql.tables()).contains(written, written + "_log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-schema", "my\"schema", "order", "1st", "Ops"})
    void workForSchemas(String name) throws Exception {
        postgresql.execute("CREATE SCHEMA \"" + name.replace("\"", "\"\"") + "\"");

        upAndDown(postgresql, postgresql.builder().schema(name).build());

        assertThat(postgresql.query("SELECT schemaname FROM pg_tables WHERE tablename = 'schema_revision'"))
                .contains(name);
    }

    private static void upAndDown(Project project, Migrations migrations) throws Exception {
        project.revision("0001", "base", "create poets");

        migrations.upgrade();
        migrations.downgrade("base");

        assertThat(migrations.log("0001")).extracting(entry -> entry.action()).containsExactly("upgrade", "downgrade");
    }

    @ParameterizedTest
    @EnumSource(Db.class)
    void inASchemaThatIsNotThereAreRefused(Db db, @TempDir Path other) throws Exception {
        Project project = db.project(other).revision("0001", "base", "create poets");
        String said =
                db == Db.SQLITE ? "unknown database nope (SQLITE_ERROR)" : "schema \"nope\" does not exist (3F000)";

        assertThat(project.refusal(project.builder().schema("nope"), Migrations::upgrade))
                .isEqualTo(new Refusal(
                        NoSchemaException.class,
                        "There is no schema for the state tables: " + said + ".",
                        "Create the schema, or name another with migrations.schema."));
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void onASearchPathThatLeadsNowhereAreRefused() {
        assertThat(postgresql.refusal(
                        Migrations.builder(postgresql.url() + "&currentSchema=nope")
                                .location(postgresql.path("").toString()),
                        Migrations::upgrade))
                .isEqualTo(new Refusal(
                        NoSchemaException.class,
                        "There is no schema for the state tables: the search path of app (PostgreSQL) names none that"
                                + " exists.",
                        "Create the schema, or name another with migrations.schema."));
    }
}
