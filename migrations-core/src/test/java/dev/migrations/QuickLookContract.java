package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.operation.Operations;
import dev.migrations.revision.DuplicateLabelException;
import dev.migrations.revision.DuplicateRevisionException;
import dev.migrations.revision.UnknownParentException;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.JavaRevisionException;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.JavaAlone;
import dev.migrations.testkit.JavaUp;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A start reads few columns where nothing is different, and all of them wherever anything is. */
interface QuickLookContract extends Contract {

    /** The result of a start, and whether it had to look closely. */
    record Start(MigrationResult result, boolean close) {}

    private Start start() {
        return start(new JavaMigration[] {new JavaUp(op -> {})});
    }

    /** Without a Java revision the keys of the files are all that is looked at. */
    private Start startOfFiles() {
        return start(new JavaMigration[0]);
    }

    private Start start(JavaMigration... java) {
        CountingDataSource counting = new CountingDataSource(db().dataSource());
        MigrationResult result = Migrations.builder(counting)
                .location(files().path().toString())
                .javaMigrations(java)
                .build()
                .upgrade();
        return new Start(result, counting.sent().stream().anyMatch(sql -> sql.contains("applied_by")));
    }

    /** A graph of files with one head, a merge, a label and a dependency. */
    private void appliedFiles() {
        files().table("a1");
        files().table("b1 <- a1");
        files().edit("b1", "-- message", "-- labels: side\n-- message");
        files().table("c1 <- a1");
        files().edit("c1", "-- message", "-- depends-on: side\n-- message");
        files().table("m1 <- c1, b1");
        files().table("n1 <- m1");
        startOfFiles();
    }

    /** A graph with one head, in which there are a Java revision, a label and a dependency too. */
    private void applied() {
        files().table("a1");
        files().table("b1 <- a1");
        files().edit("b1", "-- message", "-- labels: side\n-- message");
        files().table("c1 <- a1");
        files().edit("c1", "-- message", "-- depends-on: side\n-- message");
        files().table("m1 <- c1, j1");
        start();
    }

    @Test
    default void aBuildThatIsAppliedAsItIsIsNotLookedAtClosely() {
        applied();
        Start start = start();
        assertThat(start.close()).isFalse();
        assertThat(start.result().isEmpty()).isTrue();
        assertThat(start.result().current()).hasToString("[m1]");
        assertThat(start.result().warnings()).isEmpty();
    }

    @Test
    default void otherBytesAreLookedAtClosely() {
        applied();
        files().edit("b1", "-- revises", "-- a remark\n-- revises");
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().isEmpty()).isTrue();
    }

    @Test
    default void otherParentsInARowAreLookedAtClosely() {
        applied();
        db().run("UPDATE schema_revision SET revises = 'c1' WHERE revision = 'm1'");
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).hasSize(1);
    }

    @Test
    default void aDependencyThatAJavaRevisionDoesNotHaveIsLookedAtClosely() {
        applied();
        db().run("UPDATE schema_revision SET depends_on = 'c1' WHERE revision = 'j1'");
        assertThat(start().close()).isTrue();
    }

    @Test
    default void otherParentsOfAJavaRevisionAreLookedAtClosely() {
        applied();
        db().run("UPDATE schema_revision SET revises = 'b1' WHERE revision = 'j1'");
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).hasSize(1);
    }

    @Test
    default void aJavaRevisionThatIsThereNoMoreIsLookedAtClosely() {
        files().table("a1");
        start();
        Start start = startOfFiles();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).hasSize(1);
    }

    @Test
    default void aFileInPlaceOfAJavaRevisionIsLookedAtClosely() {
        applied();
        files().table("j1 <- a1");
        Start start = startOfFiles();
        assertThat(start.close()).isTrue();
        assertThat(start.result().isEmpty()).isTrue();
    }

    @Test
    default void aJavaRevisionInPlaceOfAFileIsLookedAtClosely() {
        files().table("a1");
        files().table("j1 <- a1");
        startOfFiles();
        files().remove("j1");
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().isEmpty()).isTrue();
    }

    @Test
    default void aFileBesideAJavaRevisionWithItsIdIsRefused() {
        applied();
        files().table("j1 <- a1");
        assertThatThrownBy(() -> start()).isInstanceOf(DuplicateRevisionException.class);
    }

    @Test
    default void twoJavaRevisionsWithOneIdAreRefused() {
        applied();
        assertThatThrownBy(() -> start(new JavaUp(op -> {}), new JavaAlone(op -> {})))
                .isInstanceOf(DuplicateRevisionException.class);
    }

    /** No row knows of a label: neither that a class gives it now, nor that it gave it once. */
    @Test
    default void aLabelThatAJavaRevisionTakesFromAFileIsRefused() {
        applied();
        assertThatThrownBy(() -> start(new Labelled())).isInstanceOf(DuplicateLabelException.class);
    }

    @Test
    default void aLabelThatAJavaRevisionGivesNoMoreIsMissed() {
        files().table("a1");
        files().table("b1 <- a1");
        files().edit("b1", "-- message", "-- depends-on: side\n-- message");
        start(new Labelled());
        assertThatThrownBy(() -> start()).isInstanceOf(UnknownParentException.class);
    }

    @Test
    default void aJavaRevisionThatIsNoneIsRefusedAlthoughAllIsApplied() {
        applied();
        assertThatThrownBy(() -> start(new JavaUp(op -> {}), op -> {})).isInstanceOf(JavaRevisionException.class);
    }

    @Test
    default void aParentWhoseRowAndFileAreGoneIsMissed() {
        applied();
        files().remove("a1");
        db().run("DELETE FROM schema_revision WHERE revision = 'a1'");
        assertThatThrownBy(() -> start()).isInstanceOf(UnknownParentException.class);
    }

    /** Where {@link JavaUp} is, with a label. */
    @MigrationRevision(id = "j1", revises = "a1", labels = "side")
    record Labelled() implements JavaMigration {

        @Override
        public void upgrade(Operations op) {}
    }

    @Test
    default void aRowMoreAndARowLessAreLookedAtClosely() {
        applied();
        files().table("n1 <- m1");
        assertThat(Contract.ran(start().result())).containsExactly("n1");
        files().remove("n1");
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).hasSize(1);
    }

    @Test
    default void aSecondHeadIsLookedAtClosely() {
        applied();
        files().table("d1 <- a1");
        start();
        Start start = start();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).singleElement().asString().startsWith("two heads");
    }

    @Test
    default void filesThatAreAppliedAsTheyAreAreNotLookedInto() {
        appliedFiles();
        Start start = startOfFiles();
        assertThat(start.close()).isFalse();
        assertThat(start.result().isEmpty()).isTrue();
        assertThat(start.result().current()).hasToString("[n1]");
        assertThat(start.result().warnings()).isEmpty();
    }

    @Test
    default void theHeadOfFilesMayBeOneThatNothingButADependencyPointsTo() {
        files().table("a1");
        files().revision("b1 <- a1").needs("x1").upgrade("CREATE TABLE b1 (id int);");
        files().table("x1");
        startOfFiles();
        assertThat(startOfFiles().result().current()).hasToString("[b1]");
    }

    @Test
    default void aFileWithOtherBytesIsLookedAtClosely() {
        appliedFiles();
        files().edit("b1", "-- revises", "-- a remark\n-- revises");
        Start start = startOfFiles();
        assertThat(start.close()).isTrue();
        assertThat(start.result().isEmpty()).isTrue();
        assertThat(start.result().current()).hasToString("[n1]");
    }

    @Test
    default void aFileMoreAndAFileLessAreLookedAtClosely() {
        appliedFiles();
        files().table("o1 <- n1");
        assertThat(Contract.ran(startOfFiles().result())).containsExactly("o1");
        files().remove("o1");
        Start start = startOfFiles();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).hasSize(1);
    }

    @Test
    default void filesWithASecondHeadAreLookedAtClosely() {
        appliedFiles();
        files().table("d1 <- a1");
        startOfFiles();
        Start start = startOfFiles();
        assertThat(start.close()).isTrue();
        assertThat(start.result().warnings()).singleElement().asString().startsWith("two heads");
    }

    @Test
    default void aFileThatWasCopiedIsRefusedAlthoughItsBytesWereApplied() throws IOException {
        appliedFiles();
        Files.copy(files().file("b1"), files().path().resolve("copy.sql"));
        assertThatThrownBy(() -> startOfFiles()).isInstanceOf(DuplicateRevisionException.class);
    }

    @Test
    default void anotherParentIsStillSaidAfterAnUpgradeThatCameBetween() {
        files().table("a1");
        files().table("b1 <- a1");
        files().table("c1 <- b1");
        startOfFiles();
        files().edit("c1", "-- revises: b1", "-- revises: a1");
        files().table("d1 <- b1, c1");
        assertThat(Contract.ran(startOfFiles().result())).containsExactly("d1");
        assertThat(startOfFiles().result().warnings())
                .singleElement()
                .asString()
                .contains("c1");
    }
}
