package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Repair;
import dev.migrations.Status;
import dev.migrations.error.ChangedRevisionException;
import dev.migrations.plan.ChangedPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of applied revisions that are not what they were. */
class EditedFileTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void apply() throws IOException {
        project = Project.sqlite(folder).upgradeSection("0001", "base", "CREATE TABLE poet (id integer);");
        project.upgrade();
    }

    @Test
    void anotherTokenIsRefused() throws Exception {
        project.upgradeSection("0001", "base", "CREATE TABLE poet (id bigint);").revision("0002", "0001", "add verse");

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        ChangedRevisionException.class,
                        "Revision 0001 (db/0001.sql) was edited after it was applied.",
                        "Restore the file as it was applied and put the change into a new revision; or, if the database"
                                + " is what the file says now, accept it: migrations repair, in Java"
                                + " Migrations.repair(Repair.acceptChanges())."
                                + " To start all the same: migrations.changed=warn."));
        assertThat(project.applied()).containsExactly("0001");
    }

    @Test
    void severalAreNamedTogether() throws Exception {
        project.upgradeSection("0002", "0001", "CREATE TABLE verse (id integer);")
                .upgrade();
        project.upgradeSection("0001", "base", "SELECT 1;").upgradeSection("0002", "0001", "SELECT 2;");

        assertThat(project.refusal().description())
                .isEqualTo("Revisions were edited after they were applied: 0001 (db/0001.sql), 0002 (db/0002.sql).");
    }

    @Test
    void anEditThatCouldNotRunIsStillAnEdit() throws Exception {
        project.upgradeSection("0001", "base", "CREATE TABLE poet (name 'unfinished);");

        assertThat(project.refusal().description())
                .isEqualTo(
                        "Revision 0001 (db/0001.sql), which could not run any more: The string literal that begins in"
                                + " db/0001.sql, line 4 is never closed. It was edited after it was applied.");
        assertThat(project.build().status().state()).isEqualTo(Status.State.CHANGED);
    }

    @Test
    void commentsFormattingAndTheCaseOfKeywordsAreNoEdit() throws Exception {
        project.file(
                "0001.sql",
                "/* Licence */",
                "-- revision: 0001",
                "-- revises: base",
                "-- migrate: upgrade",
                "-- Every poet.\r",
                "create table POET(",
                "    id integer   -- key",
                ");");

        assertThat(project.build().upgrade().warnings()).isEmpty();
    }

    @Test
    void anEditCanBeAWarning() throws Exception {
        project.upgradeSection("0001", "base", "CREATE TABLE poet (id bigint);");

        assertThat(project.builder()
                        .changed(ChangedPolicy.WARN)
                        .build()
                        .upgrade()
                        .warnings())
                .extracting(project::plain)
                .containsExactly("Revision 0001 (db/0001.sql) was edited after it was applied.");
    }

    @Test
    void anAcceptedEditIsSilent() throws Exception {
        project.upgradeSection("0001", "base", "CREATE TABLE poet (id bigint);");

        project.build().repair(Repair.acceptChanges());

        assertThat(project.build().upgrade().warnings()).isEmpty();
    }
}
