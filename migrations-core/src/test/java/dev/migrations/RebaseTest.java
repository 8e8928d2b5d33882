package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.RevisionId;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebaseTest {

    @TempDir
    Path folder;

    private RevisionFolder files;
    private Authoring authoring;

    /** Two pull requests, both made on x1. */
    @BeforeEach
    void twoPullRequests() {
        files = new RevisionFolder(folder);
        authoring = Authoring.in(folder.toString());
        files.revision("a1").upgrade("");
        files.revision("x1 <- a1").upgrade("");
        files.revision("theirs <- x1").upgrade("");
        files.revision("mine <- x1").upgrade("SELECT 1;");
    }

    private String inFolder(String text) {
        return text.replace("DIR", folder.toString());
    }

    private static List<String> names(RebasedRevision rebased) {
        return rebased.heads().stream().map(head -> head.id().value()).toList();
    }

    @Test
    void mineGoesOntoTheOthersHead() throws IOException {
        String before = Files.readString(files.file("mine"));

        RebasedRevision rebased = authoring.rebase("mine");

        assertThat(rebased.changed()).isTrue();
        assertThat(rebased.before().downRevisions()).containsExactly(RevisionId.of("x1"));
        assertThat(rebased.after().downRevisions()).containsExactly(RevisionId.of("theirs"));
        assertThat(rebased.file()).isEqualTo(files.file("mine").toRealPath());
        assertThat(names(rebased)).containsExactly("mine");
        assertThat(Files.readString(files.file("mine"))).isEqualTo(before.replace("revises: x1", "revises: theirs"));
    }

    @Test
    void whatBuildsOnMineComesAlong() {
        files.revision("mine2 <- mine").upgrade("");

        assertThat(names(authoring.rebase("mine"))).containsExactly("mine2");
        assertThat(authoring.graph().lineBelow(RevisionId.of("mine2")))
                .extracting(RevisionId::value)
                .containsExactly("a1", "x1", "theirs", "mine", "mine2");
    }

    @Test
    void everyOtherByteStays() throws IOException {
        byte[] before =
                "\uFEFF/* revises: no */\r\n--  ReViSeS :\t x1 \t\r\n-- revision:mine\r\n-- migrate:upgrade\r\n-- revises: x1\r\nä"
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(files.file("mine"), before);

        authoring.rebase("mine");

        String after = new String(before, StandardCharsets.UTF_8).replaceFirst("\t x1 ", "\t theirs ");
        assertThat(Files.readAllBytes(files.file("mine"))).isEqualTo(after.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFilesPermissionsStayAndNothingElseIsLeftBehind() throws IOException {
        Files.setPosixFilePermissions(files.file("mine"), PosixFilePermissions.fromString("rw-r-----"));

        authoring.rebase("mine");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.file("mine"))))
                .isEqualTo("rw-r-----");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).hasSize(4);
        }
    }

    @Test
    void aRevisionThatIsThereAlreadyIsNotWritten() throws IOException {
        Files.setPosixFilePermissions(files.file("mine"), PosixFilePermissions.fromString("r--r--r--"));

        RebasedRevision rebased = authoring.rebase(Rebase.of("mine").onto("x1"));

        assertThat(rebased.changed()).isFalse();
        assertThat(names(rebased)).containsExactlyInAnyOrder("mine", "theirs");
    }

    @Test
    void anAppliedRevisionStays() {
        assertThatThrownBy(() -> authoring.rebase(Rebase.of("mine").applied(List.of(RevisionId.of("mine")))))
                .hasMessage(inFolder("mine add mine (DIR/mine.sql) is applied in the database, so it stays where it is."
                        + " Join the heads instead: migrations merge."));
    }

    @Test
    void aBaseIsNotRebased() {
        assertThatThrownBy(() -> authoring.rebase(Rebase.of("a1").onto("mine")))
                .hasMessage(inFolder("a1 add a1 (DIR/a1.sql) is a base: it revises nothing, so it cannot be rebased. If"
                        + " it is meant to follow another revision, write that one's id into its revises line."));
        assertThatThrownBy(() -> authoring.rebase(Rebase.of("mine").onto("base")))
                .hasMessage("'base' cannot be what a revision is rebased onto. Say an id, a label, or the head of a"
                        + " branch, as in billing@head.");
    }

    @Test
    void nothingGoesOntoWhatBuildsOnIt() {
        assertThatThrownBy(() -> authoring.rebase(Rebase.of("x1").onto("theirs")))
                .hasMessage(inFolder("x1 add x1 (DIR/x1.sql) cannot be put onto theirs add theirs (DIR/theirs.sql),"
                        + " which builds on it. Name a revision that does not build on x1."));
        assertThatThrownBy(() -> authoring.rebase(Rebase.of("mine").onto("mine")))
                .hasMessage(inFolder("mine add mine (DIR/mine.sql) cannot be put onto itself. Name a revision that does"
                        + " not build on mine."));
    }

    @Test
    void withoutATargetThereHasToBeOneOtherHead() {
        assertThatThrownBy(() -> authoring.rebase("x1"))
                .hasMessage(inFolder("x1 add x1 (DIR/x1.sql) is on the only line there is: no head is beside it to put"
                        + " it onto. Nothing has to be done, unless it is meant to go elsewhere: then name that with"
                        + " --onto."));
        files.revision("third <- x1").upgrade("");
        assertThatThrownBy(() -> authoring.rebase("mine"))
                .hasMessage(inFolder("mine add mine (DIR/mine.sql) could be put onto each of 2 heads: theirs add theirs"
                        + " (DIR/theirs.sql), third add third (DIR/third.sql). Name one: migrations rebase mine --onto"
                        + " theirs."));
    }

    @Test
    void aMergeGetsANewParentWhereItIsClearWhichOneItReplaces() throws IOException {
        files.revision("m1 <- theirs, mine").upgrade("");
        files.revision("later <- mine").upgrade("");

        authoring.rebase(Rebase.of("m1").onto("later"));

        assertThat(Files.readString(files.file("m1"))).contains("-- revises: theirs, later\n");
        assertThat(authoring.graph().heads()).containsExactly(RevisionId.of("m1"));
    }

    @Test
    void aMergeIsLeftAloneWhereItIsNotClear() {
        files.revision("m1 <- theirs, mine").upgrade("");
        files.revision("beside <- x1").upgrade("");

        assertThatThrownBy(() -> authoring.rebase("m1"))
                .hasMessage(inFolder("m1 add m1 (DIR/m1.sql) revises theirs and mine, and it is not clear which of them"
                        + " beside add beside (DIR/beside.sql) is to replace: it has to follow exactly one of them."
                        + " Write what it is to join into its revises line."));
    }
}
