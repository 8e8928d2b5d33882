package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.SecondBaseException;
import dev.migrations.script.RevisionFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before the first section. */
class HeaderTest {

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
    void aFileWithoutRevision() throws IOException {
        project.file("0002.sql", "-- message: add verse", "-- migrate: upgrade", "SELECT 1;");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 1: the file has no revision id.",
                        "Add a line such as '-- revision: 57dc007f6d46' before the first section."));
    }

    @Test
    void aMisspeltKey() throws IOException {
        project.file("0002.sql", "-- revison: 0002", "-- revises: 0001", "-- migrate: upgrade");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 1: '-- revison: 0002' looks like a misspelt 'revision'.",
                        "Write '-- revision: ...', or put a remark that starts so between /* and */."));
    }

    @Test
    void anotherToolsKey() throws IOException {
        project.file("0002.sql", "-- revision: 0002", "-- down_revision: 0001", "-- migrate: upgrade");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 2: '-- down_revision: 0001' uses another tool's word for 'revises'.",
                        "Write '-- revises: ...', or put a remark that starts so between /* and */."));
    }

    @Test
    void aSecondFileWithoutRevises() throws IOException {
        project.file("0001.sql", "-- revision: 0001", "-- migrate: upgrade")
                .revision("0002", "0001", "add verse")
                .file("0003.sql", "-- revision: 0003", "-- migrate: upgrade");

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        SecondBaseException.class,
                        "Two revisions have no revises line: 0001 (db/0001.sql) and 0003 (db/0003.sql).",
                        "In db/0003.sql write \"-- revises: 0002\" to follow the head, 0002 add verse, or"
                                + " \"-- revises: base\" if it starts a history of its own."));
    }

    @Test
    void sqlBeforeTheFirstSection() throws IOException {
        project.file("0002.sql", "-- revision: 0002", "-- revises: 0001", "DROP TABLE t_0001;", "-- migrate: upgrade");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: SQL before the first section: 'DROP TABLE t_0001;'.",
                        "Put the line '-- migrate: upgrade' before it; a remark starts with -- in the first column."));
    }

    @Test
    void aMarkOfAnotherToolInOurMarksPlace() throws IOException {
        project.file("0002.sql", "-- revision: 0002", "-- revises: 0001", "-- migrate:up", "SELECT 1;");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: '-- migrate:up' is a mark of dbmate.",
                        "Write '-- migrate: upgrade' or '-- migrate: downgrade', or take the line out if it is only a"
                                + " remark."));
    }

    @Test
    void noSectionAtAll() throws IOException {
        project.file("0002.sql", "-- revision: 0002", "-- revises: 0001");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 1: the file has no upgrade section.",
                        "Add the line '-- migrate: upgrade' and the SQL after it; nothing after it means nothing to"
                                + " do."));
    }

    @Test
    void aByteThatIsNotUtf8() throws IOException {
        String text = "-- revision: 0002\n-- revises: 0001\n-- message: M\u00fcller\n-- migrate: upgrade\n";
        project.bytes("0002.sql", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 3: the text is not UTF-8 at byte 48 of the file.",
                        "Save the file as UTF-8."));
    }

    @Test
    void anIdThatCannotBeOne() throws IOException {
        project.file("0002.sql", "-- revision: 00/02", "-- revises: 0001", "-- migrate: upgrade");

        assertThat(project.refusal())
                .isEqualTo(refusal(
                        "db/0002.sql, line 1: '00/02' cannot be a revision id: the character '/' is not allowed in it.",
                        "Use letters, digits, '_' and '.', as in 57dc007f6d46."));
    }

    private static Refusal refusal(String description, String action) {
        return new Refusal(RevisionFileException.class, description, action);
    }
}
