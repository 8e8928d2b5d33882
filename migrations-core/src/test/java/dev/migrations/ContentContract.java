package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.ChangedRevisionException;
import dev.migrations.plan.ChangedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of the files of applied revisions. */
interface ContentContract extends Contract {

    default void applied() {
        files().revision("a1").upgrade("create table a1 (id int);").downgrade("DROP TABLE a1;");
        migrations().upgrade();
    }

    private List<String> keys() {
        return db().rows("SELECT checksum, source_key FROM schema_revision WHERE revision = 'a1'");
    }

    @Test
    default void anEditOfWhatWasAppliedIsRefused() {
        applied();
        files().edit("a1", "(id int)", "(id bigint)");
        ChangedRevisionException failure = Contract.failure(
                ChangedRevisionException.class, () -> migrations().upgrade());
        assertThat(failure.revisions()).containsExactly("a1");
        assertThat(failure.description())
                .isEqualTo("Revision a1 add a1 (" + files().file("a1") + ") was edited after it was applied.");
        assertThat(migrations().status().state()).isEqualTo(Status.State.CHANGED);
        assertThat(migrations().history().get(0).state()).isEqualTo(RevisionInfo.State.CHANGED);
    }

    @Test
    default void anEditIsAcceptedByRepair() {
        applied();
        files().edit("a1", "(id int)", "(id bigint)");
        files().edit("a1", "DROP TABLE", "DROP TABLE IF EXISTS");
        assertThat(migrations().repair(Repair.acceptChanges())).hasToString("repaired a1");
        assertThat(migrations().upgrade().isEmpty()).isTrue();
        assertThat(db().rows("SELECT downgrade FROM schema_revision"))
                .singleElement()
                .asString()
                .contains("IF EXISTS");
        assertThat(db().log()).endsWith("repair a1 done");
        assertThat(migrations().repair(Repair.acceptChanges())).hasToString("nothing to repair");
    }

    @Test
    default void anEditMayBeAWarningOnly() {
        applied();
        files().edit("a1", "(id int)", "(id bigint)");
        MigrationResult result = builder().changed(ChangedPolicy.WARN).build().upgrade();
        assertThat(result.warnings()).singleElement().asString().endsWith("was edited after it was applied.");
    }

    @Test
    default void whatIsNoEditIsNoError() {
        applied();
        for (String[] edit : new String[][] {
            {"create table", "CREATE   TABLE"},
            {"(id int)", "(\n    ID INT -- the key\n)"},
            {"-- message: add a1", "-- message: add the first table"},
            {"DROP TABLE a1;", "DROP TABLE IF EXISTS a1;"}
        }) {
            files().edit("a1", edit[0], edit[1]);
            assertThat(migrations().upgrade().warnings()).as(edit[1]).isEmpty();
        }
    }

    @Test
    default void theKeyOfOtherBytesIsRememberedWithTheNextWrite() {
        applied();
        List<String> before = keys();
        files().edit("a1", "create table", "-- the first table\nCREATE TABLE");
        migrations().upgrade();
        assertThat(keys()).isEqualTo(before);
        files().table("b1 <- a1");
        migrations().upgrade();
        assertThat(keys()).isNotEqualTo(before);
        assertThat(keys().get(0).split(" ", -1)[0]).isEqualTo(before.get(0).split(" ", -1)[0]);
    }

    @Test
    default void aChecksumOfAnotherRuleIsTakenWithAWarning() {
        applied();
        db().run("UPDATE schema_revision SET checksum = '0:abc', source_key = 'other'");
        files().table("b1 <- a1");
        MigrationResult result = migrations().upgrade();
        assertThat(result.warnings()).singleElement().asString().startsWith("1 applied revision");
        assertThat(migrations().upgrade().warnings()).isEmpty();
        assertThat(keys().get(0)).startsWith("1:");
    }
}
