package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migrations.plan.FindingCode;
import dev.migrations.revision.Revision;
import dev.migrations.revision.UnknownParentException;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.script.RevisionFileException;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.RevisionFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a build, without a database. */
class RevisionFilesTest {

    @TempDir
    Path temp;

    private RevisionFolder files;

    @BeforeEach
    void write() {
        files = new RevisionFolder(temp.resolve("migrations"));
        files.table("a1");
        files.table("b1 <- a1");
    }

    private RevisionFiles read() {
        return Migrations.files(files.path().toString());
    }

    private static List<String> names(List<Revision> revisions) {
        return Graphs.names(revisions.stream().map(Revision::id).toList());
    }

    @Test
    void theyHaveAGraphAndAHistory() {
        files.table("c1 <- b1");
        assertThat(Graphs.names(read().graph().heads())).containsExactly("c1");
        assertThat(names(read().history())).containsExactly("a1", "b1", "c1");
        assertThat(names(read().history("b1:"))).containsExactly("b1", "c1");
        assertThatThrownBy(() -> read().history("current:")).isInstanceOf(UnsuitableSelectorException.class);
    }

    @Test
    void whatIsInOrderIsClean() {
        assertThat(read().check().findings()).isEmpty();
        assertThat(read().check().exitStatus()).isZero();
    }

    @Test
    void aSecondHeadIsAProblem() {
        files.table("c1 <- a1");
        CheckResult result = read().check();
        assertThat(result.isClean()).isFalse();
        assertThat(result.exitStatus()).isEqualTo(4);
        assertThat(result)
                .hasToString("warning several-heads: Two heads: b1 add b1 (" + files.file("b1") + "), c1 add c1 ("
                        + files.file("c1") + "). Join them: migrations merge -m \"join b1 and c1\"");
        assertThat(result.problems().get(0).revisions()).isEqualTo(Graphs.ids("b1", "c1"));
    }

    @Test
    void aRevisionThatCannotBeTakenBackIsNoProblem() {
        files.revision("c1 <- b1").upgrade("SELECT 1;");
        files.revision("d1 <- c1").upgrade("SELECT 1;");
        CheckResult result = read().check();
        assertThat(result.isClean()).isTrue();
        assertThat(result.exitStatus()).isZero();
        assertThat(result)
                .hasToString("information no-downgrade: Revisions c1 add c1 and d1 add d1 have no downgrade. Write a"
                        + " downgrade section if a roll-back is to cross them; an empty one says that nothing is to be"
                        + " done.");
    }

    @Test
    void eachFileIsReadToItsEnd() {
        files.table("c1 <- b1").downgrade("SELECT 1;");
        files.table("d1 <- c1").upgrade("SELECT 1;");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code)
                .containsExactly(FindingCode.INVALID_FILE, FindingCode.INVALID_FILE);
        assertThat(read().check().findings())
                .extracting(CheckFinding::file)
                .containsExactly(files.file("c1").toString(), files.file("d1").toString());
    }

    @Test
    void eachFileThatCannotBeReadIsNamed() {
        files.table("c1 <- b1");
        files.edit("b1", "-- revises: a1", "-- revise: a1");
        files.edit("c1", "-- revision: c1", "-- revision: head");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code, CheckFinding::file, CheckFinding::line)
                .containsExactly(
                        tuple(FindingCode.INVALID_FILE, files.file("b1").toString(), 2),
                        tuple(FindingCode.INVALID_FILE, files.file("c1").toString(), 1));
        assertThatThrownBy(() -> read().graph()).isInstanceOf(RevisionFileException.class);
    }

    @Test
    void aFileThatWasCorrectedIsReadAnew() {
        files.edit("b1", "-- revises: a1", "-- revise: a1");
        RevisionFiles revisions = read();
        assertThat(revisions.check().isClean()).isFalse();
        files.edit("b1", "-- revise: a1", "-- revises: a1");
        assertThat(revisions.check().findings()).isEmpty();
    }

    @Test
    void whatIsNeverClosedOnAnyDatabaseIsFound() {
        files.revision("c1 <- b1").upgrade("INSERT INTO a VALUES ('it''s);").downgrade("SELECT 1;");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code, CheckFinding::file, CheckFinding::line, CheckFinding::message)
                .containsExactly(tuple(
                        FindingCode.INVALID_FILE,
                        files.file("c1").toString(),
                        6,
                        "The string literal that begins in " + files.file("c1") + ", line 6 is never closed."));
    }

    @Test
    void aSectionForAllDatabasesMaySuitOneOfThem() {
        files.revision("c1 <- b1").upgrade("DO $$ it's one statement $$;").downgrade("SELECT 1 # it's a comment");
        assertThat(read().check().findings()).isEmpty();
    }

    @Test
    void aSectionForNamedDatabasesMustSuitEach() {
        files.edit("b1", "-- migrate: upgrade", "-- migrate: upgrade dialect=postgresql,sqlite\nSELECT $$ it's $$;");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code, CheckFinding::line)
                .containsExactly(tuple(FindingCode.INVALID_FILE, 6));
    }

    @Test
    void aCommitInATransactionIsFound() {
        files.revision("c1 <- b1").upgrade("SELECT 1;\nCOMMIT;").downgrade("SELECT 1;");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code, CheckFinding::line)
                .containsExactly(tuple(FindingCode.INVALID_FILE, 7));
    }

    @Test
    void filesThatDoNotFitTogetherAreAProblemOfTheCheckAndAFailureOfTheGraph() {
        files.remove("a1");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code)
                .containsExactly(FindingCode.INVALID_HISTORY);
        assertThatThrownBy(() -> read().graph()).isInstanceOf(UnknownParentException.class);
    }

    @Test
    void aLocationThatIsNotThereIsAProblem() {
        assertThat(Migrations.files(temp.resolve("nowhere").toString()).check().findings())
                .extracting(CheckFinding::code)
                .containsExactly(FindingCode.INVALID_LOCATION);
    }

    @Test
    void aLocationWithoutRevisionsIsSuspicious() {
        files.remove("a1", "b1");
        assertThat(read().check().findings())
                .extracting(CheckFinding::code, CheckFinding::severity)
                .containsExactly(tuple(FindingCode.SUSPICIOUS_LOCATION, Severity.WARNING));
    }
}
