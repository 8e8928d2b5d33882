package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.CheckFinding;
import dev.migrations.CheckResult;
import dev.migrations.MigrationsBuilder;
import dev.migrations.Severity;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.FindingCode;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says of files and database. */
class CheckTest {

    private static final String ACCEPT =
            " Restore the file as it was applied and put the change into a new revision; or,"
                    + " if the database is what the file says now, accept it: migrations repair, in Java"
                    + " Migrations.repair(Repair.acceptChanges()).";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void apply() throws Exception {
        project = Project.sqlite(folder)
                .revision("0001", "base", "create poets")
                .revision("0002", "0001", "add verse")
                .upgrade();
    }

    private void finds(int exitStatus, String... findings) {
        finds(project.builder(), exitStatus, findings);
    }

    private void finds(MigrationsBuilder builder, int exitStatus, String... findings) {
        CheckResult result = builder.build().check();
        assertThat(result.findings())
                .extracting(CheckFinding::toString)
                .extracting(project::plain)
                .containsExactly(findings);
        assertThat(result.exitStatus()).isEqualTo(exitStatus);
    }

    @Test
    void ofWhatIsAsItShouldBeThereIsNothing() {
        finds(0);
        assertThat(project.build().check().isClean()).isTrue();
        assertThat(project.build().check()).hasToString("nothing found");
    }

    @Test
    void whatIsPending() throws Exception {
        project.revision("0003", "0002", "add tax").revision("0004", "0003", "add more tax");
        finds(
                3,
                "warning pending: 2 revisions are pending: 0003 add tax and 0004 add more tax. Apply them: migrations"
                        + " upgrade");
        CheckFinding pending = project.build().check().findings().get(0);
        assertThat(pending.revisions()).containsExactly(RevisionId.of("0003"), RevisionId.of("0004"));
        assertThat(pending.file()).isNull();
    }

    @Test
    void ofAnEmptyDatabaseNothingIsCreated() throws Exception {
        project = Project.sqlite(folder.resolve("other")).revision("0001", "base", "create poets");
        finds(3, "warning pending: A revision is pending: 0001 create poets. Apply it: migrations upgrade");
        project.assertUntouched();
    }

    @Test
    void severalHeads() throws Exception {
        project.revision("0003", "0001", "add tax").upgrade();
        finds(
                4,
                "warning several-heads: Two heads, both applied: 0002 add verse (db/0002.sql), 0003 add tax"
                        + " (db/0003.sql). Join them: migrations merge -m \"join verse and tax\"");
    }

    @Test
    void severalHeadsWhereOneIsTheTarget() throws Exception {
        project.revision("0003", "0001", "add tax").upgrade();
        finds(
                project.builder().target("head"),
                4,
                "error several-heads: Two heads: 0002 add verse (db/0002.sql), 0003 add tax (db/0003.sql). Name one, use"
                        + " \"heads\" for all of them, or join them: migrations merge -m \"join verse and tax\"");
    }

    @Test
    void aTargetThatIsNone() {
        finds(
                project.builder().target("billing@head"),
                1,
                "error invalid-target: There is no branch 'billing'. No revision has a branch label; before the @ a"
                        + " revision id may stand as well.");
    }

    @Test
    void whatWasEdited() throws Exception {
        project.upgradeSection("0003", "0002", "SELECT 1;").upgrade().upgradeSection("0003", "0002", "SELECT 2;");
        String edited = " changed: Revision 0003 (db/0003.sql) was edited after it was applied." + ACCEPT;
        String irreversible = "information no-downgrade: Revision 0003 has no downgrade. Write a downgrade section if a"
                + " roll-back is to cross it; an empty one says that nothing is to be done.";
        finds(5, "error" + edited, irreversible);
        finds(project.builder().changed(ChangedPolicy.WARN), 5, "warning" + edited, irreversible);
        assertThat(project.plain(project.build().check().problems().get(0).file()))
                .isEqualTo("db/0003.sql");
    }

    @Test
    void whatWasReparented() throws Exception {
        project.revision("0003", "0001", "add tax").upgrade().revision("0003", "0002", "add tax");
        finds(
                5,
                "warning reparented: Revision 0003 add tax (db/0003.sql) was applied on top of 0001; its file now has it"
                        + " on top of 0002. The order of what is applied is not changed by that. If it was not meant,"
                        + " correct the file; if it was, accept it: migrations repair, in Java"
                        + " Migrations.repair(Repair.acceptChanges()).");
        assertThat(project.plain(project.build().check().findings().get(0).file()))
                .isEqualTo("db/0003.sql");
    }

    @Test
    void whatIsOutOfOrder() throws Exception {
        project.revision("0000", "base", "create towns").revision("0001", "0000", "create poets");
        String outOfOrder =
                " out-of-order: Revision 0000 create towns is not applied, although 0001 create poets, which"
                        + " stands on it, is. See that it can run after it.";
        assertThat(codes()).containsExactly("out-of-order", "reparented", "pending");
        assertThat(project.build().check().findings().get(0)).hasToString("warning" + outOfOrder);
        assertThat(project.builder()
                        .outOfOrder(OutOfOrderPolicy.FAIL)
                        .build()
                        .check()
                        .findings()
                        .get(0))
                .hasToString("error" + outOfOrder);
    }

    @Test
    void aDatabaseThatIsAhead() throws Exception {
        project.remove("0002.sql");
        String ahead =
                " ahead: The database is ahead of this build: 0002 add verse, applied <time> by deploy@ci. To take"
                        + " it back: migrations downgrade 0001 --stored";
        finds(6, "warning" + ahead);
        finds(project.builder().ahead(AheadPolicy.FAIL), 6, "error" + ahead);
    }

    @Test
    void aDatabaseThatHasGoneAnotherWay() throws Exception {
        project.remove("0002.sql").revision("0003", "0001", "add tax");
        finds(
                5,
                "error diverged: The database and this build have diverged: only the database has 0002 add verse,"
                        + " applied <time> by deploy@ci; only this build has 0003 add tax. Deploy a build that has both."
                        + " To take back what this build does not have: migrations downgrade 0001 --stored",
                "warning pending: A revision is pending: 0003 add tax. Apply it: migrations upgrade");
    }

    @Test
    void aFileThatIsGone() throws Exception {
        project.remove("0001.sql").revision("0002", "base", "add verse");
        assertThat(codes()).containsExactly("file-gone", "reparented");
        assertThat(project.plain(project.build().check().findings().get(0).message()))
                .isEqualTo(
                        "Revision 0001 create poets, applied <time> by deploy@ci, is not in this build, although 0002"
                                + " add verse was applied on top of it and is.");
    }

    @Test
    void anotherDatabase() throws Exception {
        project.remove("0001.sql").remove("0002.sql").revision("0009", "base", "create audit");
        assertThat(codes()).containsExactly("wrong-database", "pending");
        assertThat(project.build().check().exitStatus()).isEqualTo(5);
    }

    @Test
    void anotherToolsHistory() throws Exception {
        project = Project.sqlite(folder.resolve("other"))
                .revision("0001", "base", "create poets")
                .execute(
                        "CREATE TABLE alembic_version (version_num TEXT)",
                        "INSERT INTO alembic_version VALUES ('ae10')");
        assertThat(codes()).containsExactly("foreign-history", "pending");
        assertThat(project.plain(project.build().check().findings().get(0).message()))
                .isEqualTo("app (SQLite) has the history of Alembic in table alembic_version, newest entry: ae10."
                        + " Nothing was run.");
    }

    @Test
    void whatHasFailed() throws Exception {
        project.upgradeSection("0003", "0002", "SELECT * FROM missing;");
        assertThat(project.refusal().type()).isEqualTo(RevisionFailedException.class);
        assertThat(codes()).containsExactly("failed", "pending", "no-downgrade");
        assertThat(project.build().check().findings().get(0))
                .hasToString(
                        "error failed: The last upgrade of revision 0003 failed at statement 1: no"
                                + " such table: missing (SQLITE_ERROR). Correct what was wrong, then go on: migrations upgrade");
    }

    @Test
    void whatIsHalfRun() throws Exception {
        project.body("0003", "0002", "-- migrate: upgrade transaction=none", "CREATE TABLE half (id int);", "SELEC 1;");
        assertThat(project.refusal().type()).isEqualTo(RevisionFailedException.class);
        assertThat(codes()).containsExactly("failed", "half-run", "pending", "no-downgrade");
        assertThat(project.build().check().findings().get(1))
                .hasToString(
                        "warning half-run: The upgrade of revision 0003 was begun by deploy@ci and has not ended: 1"
                                + " of 2 statements are done. Finish it with migrations upgrade, or say what became of it with"
                                + " migrations repair.");
    }

    @Test
    void aFileThatCannotBeRead() throws Exception {
        project.body("0003", "0002", "-- migrate: upgrade", "SELECT 1;", "-- migrate: down", "SELECT 1;");
        CheckFinding broken = project.build().check().findings().get(0);
        assertThat(broken.code()).isEqualTo(FindingCode.INVALID_FILE);
        assertThat(broken.severity()).isEqualTo(Severity.ERROR);
        assertThat(broken.revisions()).containsExactly(RevisionId.of("0003"));
        assertThat(project.plain(broken.file())).isEqualTo("db/0003.sql");
        assertThat(broken.line()).isEqualTo(5);
    }

    @Test
    void aParentThatIsNotThere() throws Exception {
        project.revision("0004", "0003", "add tax");
        finds(
                1,
                "error invalid-history: Revision 0004 add tax (db/0004.sql) revises 0003, but there is no such revision."
                        + " Add the missing file, or correct the line; ids are written in full there.");
    }

    private List<String> codes() {
        return project.build().check().findings().stream()
                .map(finding -> finding.code().word())
                .toList();
    }
}
