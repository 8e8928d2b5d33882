package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.SectionMissingException;
import dev.migrations.script.RevisionFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks and what they lead to. A mistake in the second file keeps the first one from running too. */
class SectionTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder).revision("0001", "base", "create poets");
    }

    @AfterEach
    void nothingWasTouched() throws SQLException {
        project.assertUntouched();
    }

    @Test
    void aMisspeltMark() throws IOException {
        assertThat(body("-- migrate: upgrade", "SELECT 1;", "-- migrate: down", "SELECT 2;"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 5: '-- migrate: down' is not a section mark.",
                        "Write '-- migrate: upgrade' or '-- migrate: downgrade'."));
    }

    @Test
    void anUnknownOption() throws IOException {
        assertThat(body("-- migrate: upgrade transation=none"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: 'transation=none' is not an option of a section mark.",
                        "The options are transaction=none and dialect=, each without blanks in it."));
    }

    @Test
    void anUnknownValueOfAnOption() throws IOException {
        assertThat(body("-- migrate: upgrade transaction=off"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: 'off' is not a value of transaction=.",
                        "The only one is transaction=none; leave the option out for a section in a transaction."));
    }

    @Test
    void anUnknownDialect() throws IOException {
        assertThat(body("-- migrate: upgrade dialect=postgres"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: 'postgres' is not a dialect.",
                        "The dialects are sqlite, postgresql, mysql, mariadb, h2; separate them by commas alone."));
    }

    @Test
    void theSameSectionTwice() throws IOException {
        assertThat(body("-- migrate: upgrade", "SELECT 1;", "-- migrate: upgrade", "SELECT 2;"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 5: the section of line 3 is for the same direction and database.",
                        "Join the two, or give one of them a dialect= of its own."));
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:down, dbmate",
        "-- +goose Down, goose",
        "-- +migrate Down, sql-migrate",
        "-- //@UNDO, MyBatis",
        "--rollback DROP TABLE verse;, Liquibase",
        "--changeset alice:2, Liquibase",
    })
    void aMarkOfAnotherTool(String mark, String tool) throws IOException {
        assertThat(body("-- migrate: upgrade", "SELECT 1;", mark, "DROP TABLE t_0001;"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 5: '" + mark + "' is a mark of " + tool + ".",
                        "Write '-- migrate: upgrade' or '-- migrate: downgrade', or take the line out if it is only a"
                                + " remark."));
    }

    @Test
    void noUpgradeSection() throws IOException {
        assertThat(body("-- migrate: downgrade", "DROP TABLE t_0001;"))
                .isEqualTo(refusal(
                        "db/0002.sql, line 1: the file has no upgrade section.",
                        "Add the line '-- migrate: upgrade' and the SQL after it; nothing after it means nothing to"
                                + " do."));
    }

    @Test
    void noUpgradeSectionForThisDatabase() throws IOException {
        assertThat(body("-- migrate: upgrade dialect=postgresql", "SELECT 1;"))
                .isEqualTo(new Refusal(
                        SectionMissingException.class,
                        "Revision 0002 has no upgrade section for SQLite (db/0002.sql). Nothing was run.",
                        "Add a section \"-- migrate: upgrade dialect=sqlite\", or one without dialect; an empty section"
                                + " says that there is nothing to do."));
    }

    @Test
    void aByteThatIsNotUtf8() throws IOException {
        String text = "-- revision: 0002\n-- revises: 0001\n-- migrate: upgrade\nSELECT 'M\u00fcller';\n";
        project.bytes("0002.sql", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 4: the text is not UTF-8 at byte 64 of the file.",
                        "Save the file as UTF-8."));
    }

    private Refusal body(String... lines) throws IOException {
        return project.body("0002", "0001", lines).refusal();
    }

    private static Refusal refusal(String description, String action) {
        return new Refusal(RevisionFileException.class, description, action);
    }
}
