package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.MigrationException;
import dev.migrations.revision.CycleException;
import dev.migrations.revision.DuplicateRevisionException;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.SelfLoopException;
import dev.migrations.revision.UnknownParentException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are correct one by one and do not go together. */
class GraphTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder).revision("0001", "base", "create poets");
    }

    @Test
    void anUnknownParent() throws Exception {
        project.revision("0003", "0002", "add verse");

        refused(
                UnknownParentException.class,
                "Revision 0003 add verse (db/0003.sql) revises 0002, but there is no such revision.",
                "Add the missing file, or correct the line; ids are written in full there.");
    }

    @Test
    void anUnknownParentWhereTheDatabaseCannotBeAsked() throws Exception {
        project.revision("0003", "0002", "add verse");
        MigrationsBuilder unreachable = Migrations.builder("jdbc:sqlite:" + folder)
                .location(project.path("").toString());

        assertThat(project.refusal(unreachable, Migrations::upgrade).type()).isEqualTo(UnknownParentException.class);
    }

    @Test
    void twoFilesWithOneId() throws Exception {
        project.file("copy.sql", "-- revision: 0001", "-- migrate: upgrade");

        refused(
                DuplicateRevisionException.class,
                "Revision id 0001 is used more than once: in db/0001.sql and db/copy.sql.",
                "Give one of them another id, and correct the files that revise it.");
    }

    @Test
    void aCycle() throws Exception {
        project.revision("0002", "0003", "add verse").revision("0003", "0002", "add rhyme");

        refused(
                CycleException.class,
                "The revisions form a cycle: 0003 (db/0003.sql) revises 0002, 0002 (db/0002.sql) revises 0003.",
                "Correct one of these lines.");
    }

    @Test
    void aRevisionThatRevisesItself() throws Exception {
        project.revision("0002", "0002", "add verse");

        refused(
                SelfLoopException.class,
                "Revision 0002 add verse (db/0002.sql) revises itself.",
                "Name the revision before it, or write: revises: base.");
    }

    @Test
    void twoHeadsWhereOneIsAskedFor() throws Exception {
        project.revision("0002", "0001", "add invoice").revision("0003", "0001", "add lifespan");

        assertThat(project.refusal(project.builder().target("head"), m -> m.upgrade()))
                .isEqualTo(new Refusal(
                        MultipleHeadsException.class,
                        "Two heads: 0002 add invoice (db/0002.sql), 0003 add lifespan (db/0003.sql).",
                        "Name one, use \"heads\" for all of them, or join them: migrations merge -m"
                                + " \"join invoice and lifespan\""));
        project.assertUntouched();
    }

    @Test
    void twoHeadsAreBothAppliedWithOneWarning() throws Exception {
        project.revision("ae1027a6acf0", "0001", "add invoice").revision("27c6a30d7c24", "0001", "add lifespan");

        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .containsExactly("two heads, both applied: 27c6a30d7c24 add lifespan (db/27c6a30d7c24.sql),"
                        + " ae1027a6acf0 add invoice (db/ae1027a6acf0.sql). Join them: migrations merge -m"
                        + " \"join lifespan and invoice\"");
        assertThat(project.applied()).containsExactly("0001", "27c6a30d7c24", "ae1027a6acf0");
    }

    private void refused(Class<? extends MigrationException> type, String description, String action)
            throws SQLException {
        assertThat(project.refusal()).isEqualTo(new Refusal(type, description, action));
        project.assertUntouched();
    }
}
