package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.error.NewerFormatException;
import dev.migrations.error.UnreadableStateException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State tables that hold what this version does not understand. */
class StateTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder).revision("0001", "base", "create poets");
    }

    @Test
    void ofANewerFormatIsNotReadEvenWhereItsWordsAreNew() throws Exception {
        project.upgrade().execute("UPDATE schema_revision SET format = 2, state = 'paused', tool_version = '2.1.0'");

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        NewerFormatException.class,
                        "The state table schema_revision was written by version 2.1.0 of Migrations, which this version"
                                + " cannot read.",
                        "Use at least version 2.1.0."));
    }

    @Test
    void thatSomebodyHasChangedIsRefusedByTheRow() throws Exception {
        project.upgrade().execute("UPDATE schema_revision SET state = 'done'");

        assertThat(project.refusal()).isEqualTo(unreadable("the word 'done' is not known"));
    }

    @Test
    void withATimeThatIsNoneIsRefusedByTheRow() throws Exception {
        project.upgrade().execute("UPDATE schema_revision SET applied_at = 'yesterday'");

        assertThat(project.refusal(Migrations::history))
                .isEqualTo(unreadable("Text 'yesterday' could not be parsed at index 0"));
    }

    @Test
    void whoseNameAnotherProgramUsesIsRefused() throws Exception {
        project.execute("CREATE TABLE schema_revision (id integer)");

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        DatabaseAccessException.class,
                        "Reading the state table schema_revision failed: no such column: revision (SQLITE_ERROR).",
                        "The table is not as this engine makes it. If it belongs to another program, choose another name"
                                + " with migrations.table."));
        assertThat(project.tables()).containsExactly("schema_revision");
    }

    @Test
    void cannotBeMadeWhileAnotherProgramWrites() throws Exception {
        try (Connection other = DriverManager.getConnection(project.url());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(project.refusal(
                            Migrations.builder(project.url() + "?busy_timeout=50")
                                    .location(project.path("").toString()),
                            Migrations::upgrade))
                    .isEqualTo(new Refusal(
                            DatabaseAccessException.class,
                            "Creating the state table failed: database is locked (SQLITE_BUSY).",
                            "Another connection, not one of ours, holds what this one needs. Let it end, and start"
                                    + " again."));
        }
    }

    private static Refusal unreadable(String what) {
        return new Refusal(
                UnreadableStateException.class,
                "The row of revision 0001 in the state table schema_revision holds what is never written there: " + what
                        + ".",
                "Somebody has changed it by hand; put it right, as docs/reference/state-tables.md says.");
    }
}
