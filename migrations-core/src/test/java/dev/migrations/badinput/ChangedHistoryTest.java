package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.plan.OutOfOrderException;
import dev.migrations.plan.OutOfOrderPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that give the history another form than the one in which it was applied. */
class ChangedHistoryTest {

    private static final String OUT_OF_ORDER =
            "evision 0002 add verse is not applied, although 0003 add tax, which stands on it, is.";
    private static final String REPARENTED =
            "revision 0003 add tax (db/0003.sql) was applied on top of 0001; its file now has it on top of 0002."
                    + " The order of what is applied is not changed by that. If it was not meant, correct the file; if it"
                    + " was, accept it: migrations repair, in Java Migrations.repair(Repair.acceptChanges()).";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void insertARevisionBelowAnAppliedOne() throws IOException {
        project = Project.sqlite(folder)
                .revision("0001", "base", "create poets")
                .revision("0003", "0001", "add tax")
                .upgrade()
                .revision("0002", "0001", "add verse")
                .revision("0003", "0002", "add tax");
    }

    @Test
    void aRevisionBelowAnAppliedOneIsAppliedWithAWarning() throws Exception {
        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .containsExactly("r" + OUT_OF_ORDER + " See that it can run after it.", REPARENTED);
        assertThat(project.applied()).containsExactly("0001", "0002", "0003");
    }

    @Test
    void theSameIsWhatApplyMeans() {
        assertThat(project.builder()
                        .outOfOrder(OutOfOrderPolicy.APPLY)
                        .build()
                        .upgrade()
                        .warnings())
                .hasSize(2);
    }

    @Test
    void failRefusesARevisionBelowAnAppliedOne() throws Exception {
        assertThat(project.refusal(project.builder().outOfOrder(OutOfOrderPolicy.FAIL), Migrations::upgrade))
                .isEqualTo(new Refusal(
                        OutOfOrderException.class,
                        "R" + OUT_OF_ORDER,
                        "See that it can run after it, then set migrations.out-of-order=apply."));
        assertThat(project.applied()).containsExactly("0001", "0003");
    }

    @Test
    void otherParentsAreAWarningAtEachStartUntilTheFileIsCorrected() throws Exception {
        project.upgrade();

        assertThat(project.builder()
                        .outOfOrder(OutOfOrderPolicy.FAIL)
                        .build()
                        .upgrade()
                        .warnings())
                .extracting(project::plain)
                .containsExactly(REPARENTED);
        project.revision("0003", "0001", "add tax");
        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .noneMatch(warning -> warning.contains("was applied on top of"));
    }
}
