package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.revision.UnknownRevisionException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that an earlier release has made without us, and what goes wrong the first time. */
class ExistingTablesTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.sqlite(folder)
                .revision("0001", "base", "create poets")
                .revision("0002", "0001", "add verse")
                .execute("CREATE TABLE t_0001 (id integer)");
    }

    @Test
    void canStillBeStampedAfterAFirstRunThatFailed() throws Exception {
        assertThat(project.refusal().type()).isEqualTo(RevisionFailedException.class);

        project.builder().stampExisting("0001").build().upgrade();

        assertThat(project.tables()).containsExactly("schema_revision", "schema_revision_log", "t_0001", "t_0002");
    }

    @Test
    void isNotTouchedByAStampToAnUnknownRevision() throws Exception {
        assertThat(project.refusal(project.builder().stampExisting("0009"), Migrations::upgrade))
                .isEqualTo(new Refusal(
                        UnknownRevisionException.class,
                        "There is no revision '0009'.",
                        "Did you mean 0001 create poets or 0002 add verse?"));
        assertThat(project.tables()).containsExactly("t_0001");
    }

    @Test
    void isNotStampedOnceItHasBeenTakenBackToBase() throws Exception {
        project.execute("CREATE TABLE own (id integer)");
        project.builder().stampExisting("0001").build().upgrade();
        project.build().downgrade("base");

        project.builder().stampExisting("0001").build().upgrade();

        assertThat(project.tables()).contains("t_0001", "t_0002");
    }
}
