package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.StatePermissionException;
import dev.migrations.testkit.PostgreSqlServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user of PostgreSQL without the rights that the state tables need. */
class PermissionTest {

    private static final String TABLES = "public.schema_revision, public.schema_revision_log";

    @TempDir
    Path folder;

    private Project project;

    @BeforeAll
    static void createUser() {
        PostgreSqlServer.shared()
                .newDatabase()
                .run(
                        "DO $$ BEGIN CREATE ROLE poet LOGIN PASSWORD 'secret'; EXCEPTION WHEN duplicate_object THEN END $$");
    }

    @BeforeEach
    void open() throws Exception {
        project = Project.postgresql(folder).revision("0001", "base", "create poets");
    }

    @Test
    void toCreateThemInPublic() throws Exception {
        assertThat(project.refusal(asPoet(), Migrations::upgrade))
                .isEqualTo(refusal(
                        "The state table public.schema_revision cannot be created. PostgreSQL says: permission denied"
                                + " for schema public (42501).",
                        "Let an administrator run: GRANT USAGE, CREATE ON SCHEMA public TO \"poet\"; (since PostgreSQL"
                                + " 15 nobody but the owner may create in public), or give the migrations a user of"
                                + " their own with migrations.user."));
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void toReadThem() throws Exception {
        project.upgrade();

        assertThat(project.refusal(asPoet(), Migrations::upgrade))
                .isEqualTo(refusal(
                        "The state table schema_revision cannot be read. PostgreSQL says: permission denied for table"
                                + " schema_revision (42501).",
                        "Let an administrator run: GRANT SELECT ON schema_revision, schema_revision_log TO"
                                + " \"poet\";"));
    }

    @Test
    void toWriteThem() throws Exception {
        project.upgrade().upgradeSection("0002", "0001", "SELECT 1;").execute("GRANT SELECT ON " + TABLES + " TO poet");

        assertThat(project.refusal(asPoet(), Migrations::upgrade))
                .isEqualTo(refusal(
                        "The state table public.schema_revision cannot be written. PostgreSQL says: permission denied"
                                + " for table schema_revision (42501).",
                        "Let an administrator run: GRANT USAGE ON SCHEMA public TO \"poet\"; GRANT SELECT, INSERT,"
                                + " UPDATE, DELETE ON " + TABLES + " TO \"poet\";"));
        assertThat(project.applied()).containsExactly("0001");
    }

    @Test
    void toReadThemIsEnoughForACheck() throws Exception {
        project.upgrade().revision("0002", "0001", "add verse").execute("GRANT SELECT ON " + TABLES + " TO poet");

        assertThat(asPoet().build().check())
                .hasToString("warning pending: A revision is pending: 0002 add verse. Apply it: migrations upgrade");
    }

    @Test
    void toCreateIsNotNeededWhereTheyAreThere() throws Exception {
        project.upgrade()
                .upgradeSection("0002", "0001", "SELECT 1;")
                .execute("GRANT SELECT, INSERT, UPDATE, DELETE ON " + TABLES + " TO poet");

        asPoet().build().upgrade();

        assertThat(project.applied()).containsExactly("0001", "0002");
    }

    private MigrationsBuilder asPoet() {
        return Migrations.builder(project.urlWithoutUser(), "poet", "secret")
                .location(project.path("").toString());
    }

    private static Refusal refusal(String description, String action) {
        return new Refusal(StatePermissionException.class, description, action);
    }
}
