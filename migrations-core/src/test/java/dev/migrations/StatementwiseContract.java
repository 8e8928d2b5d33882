package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.HalfRunChangedException;
import dev.migrations.error.LostSessionException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.TakenOverException;
import dev.migrations.error.UnpairedTransactionException;
import dev.migrations.plan.HalfRunException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sections that run statement by statement: what was done is recorded, and what was not is gone on with. */
interface StatementwiseContract extends Contract {

    /** {@code a1}, whose third of five statements fails. */
    default void halfRun() {
        files().revision("a1").upgradeAlone("""
                        CREATE TABLE one (id int);
                        INSERT INTO one VALUES (1);
                        INSERT INTO missing VALUES (1);
                        CREATE TABLE two (id int);
                        CREATE TABLE three (id int);""").downgrade("");
        failedUpgrade();
    }

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    @Test
    default void statementsBeforeTheFailureAreKeptAndRecorded() {
        halfRun();
        assertThat(db().rows("SELECT id FROM one")).containsExactly("1");
        assertThat(db().state()).containsExactly("a1 upgrading 2 2 5");
        assertThat(db().log()).containsExactly("upgrade a1 failed");
        assertThat(current()).isEmpty();
        assertThat(migrations().history().get(0).state()).isEqualTo(RevisionInfo.State.UPGRADING);
        assertThat(migrations().status().state()).isEqualTo(Status.State.FAILED);
    }

    @Test
    default void theFailureSaysWhatWasKeptAndWhatMayBeEdited() {
        halfRun();
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.kept())
                .isEqualTo("It is not one transaction: statements 1 to 2 were kept; the database is at base.");
        assertThat(failure.action())
                .isEqualTo("Correct statement 3 or what comes after it, and start again: it goes on there."
                        + " Those before it must stay as they are.");
    }

    @Test
    default void aRestartGoesOnAtTheStatementThatFailed() {
        halfRun();
        files().edit("a1", "INTO missing", "INTO one");
        MigrationResult result = migrations().upgrade();
        assertThat(Contract.ran(result)).containsExactly("a1");
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
        assertThat(db().tables()).containsExactly("one", "three", "two");
        assertThat(db().state()).containsExactly("a1 applied 5 5 5");
        assertThat(migrations().upgrade().isEmpty()).isTrue();
    }

    @Test
    default void statementsMayBeTakenAwayAtTheEnd() {
        halfRun();
        files().edit(
                        "a1",
                        "INSERT INTO missing VALUES (1);\nCREATE TABLE two (id int);\nCREATE TABLE three (id int);",
                        "");
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 2 2 2");
    }

    @Test
    default void whatHasRunMayNotBeEdited() {
        halfRun();
        files().edit("a1", "INTO one VALUES (1)", "INTO one VALUES (2)");
        HalfRunChangedException failure = Contract.failure(
                HalfRunChangedException.class, () -> migrations().upgrade());
        assertThat(failure.revision()).isEqualTo("a1");
        assertThat(db().state()).containsExactly("a1 upgrading 2 2 5");
    }

    @Test
    default void whatHasRunMayNotBeTakenAway() {
        halfRun();
        files().edit("a1", "CREATE TABLE one (id int);\nINSERT INTO one VALUES (1);\n", "");
        Contract.failure(HalfRunChangedException.class, () -> migrations().upgrade());
    }

    @Test
    default void aSectionThatIsTransactionalNowStillGoesOnWhereItStopped() {
        halfRun();
        files().edit("a1", " transaction=none", "");
        files().edit("a1", "INTO missing", "INTO one");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
        assertThat(db().state()).containsExactly("a1 applied 5 5 5");
    }

    @Test
    default void nothingIsTakenBackWhileAnUpgradeIsHalfRun() {
        halfRun();
        HalfRunException failure =
                Contract.failure(HalfRunException.class, () -> migrations().downgrade("base"));
        assertThat(failure.row().id()).hasToString("a1");
        Contract.failure(HalfRunException.class, () -> migrations().stamp("a1"));
    }

    @Test
    default void repairMovesTheStatementToGoOnWith() {
        halfRun();
        RepairResult result = migrations().repair(Repair.resumeAt("a1", 4));
        assertThat(result).hasToString("repaired a1");
        assertThat(db().state()).containsExactly("a1 upgrading 3 3 5");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("1");
        assertThat(db().tables()).containsExactly("one", "three", "two");
        assertThat(db().log()).containsExactly("upgrade a1 failed", "repair a1 done", "upgrade a1 done");
    }

    @Test
    default void repairMovesBackToo() {
        halfRun();
        db().run("DROP TABLE one");
        files().edit("a1", "INTO missing", "INTO one");
        migrations().repair(Repair.resumeAt("a1", 1));
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
    }

    @Test
    default void repairEndsARevisionAsDone() {
        halfRun();
        migrations().repair(Repair.done("a1"));
        assertThat(db().state()).containsExactly("a1 applied 5 5 5");
        assertThat(migrations().upgrade().isEmpty()).isTrue();
        assertThat(migrations().status().state()).isEqualTo(Status.State.UP_TO_DATE);
    }

    @Test
    default void repairEndsARevisionAsNotDone() {
        halfRun();
        db().run("DROP TABLE one");
        migrations().repair(Repair.notDone("a1"));
        assertThat(db().state()).isEmpty();
        files().edit("a1", "INTO missing", "INTO one");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
    }

    @Test
    default void aTransactionOfTheSectionsOwnIsOneUnit() {
        files().revision("a1").upgradeAlone("""
                CREATE TABLE one (id int);
                BEGIN;
                INSERT INTO one VALUES (1);
                INSERT INTO missing VALUES (1);
                COMMIT;
                INSERT INTO one VALUES (9);""");
        assertThat(failedUpgrade().statement()).isEqualTo(4);
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("0");
        assertThat(db().state()).containsExactly("a1 upgrading 1 1 6");
        files().edit(
                        "a1",
                        "INSERT INTO one VALUES (1);\nINSERT INTO missing VALUES (1);",
                        "INSERT INTO one VALUES (3);");
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM one ORDER BY id")).containsExactly("3", "9");
    }

    @Test
    default void aTransactionThatTheSectionRollsBackIsOver() {
        files().revision("a1").upgradeAlone("""
                CREATE TABLE one (id int);
                BEGIN;
                INSERT INTO one VALUES (1);
                ROLLBACK;
                INSERT INTO one VALUES (9);""");
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM one")).containsExactly("9");
        assertThat(db().state()).containsExactly("a1 applied 5 5 5");
    }

    @Test
    default void aTransactionThatIsNeverCommittedIsRefused() {
        files().revision("a1").upgradeAlone("CREATE TABLE one (id int);\nBEGIN;\nINSERT INTO one VALUES (1);");
        UnpairedTransactionException failure = Contract.failure(
                UnpairedTransactionException.class, () -> migrations().upgrade());
        assertThat(failure.location().line()).isEqualTo(7);
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void aCommitWithoutBeginIsRefused() {
        files().revision("a1").upgradeAlone("CREATE TABLE one (id int);\nCOMMIT;\nCREATE TABLE two (id int);");
        UnpairedTransactionException failure = Contract.failure(
                UnpairedTransactionException.class, () -> migrations().upgrade());
        assertThat(failure.location().line()).isEqualTo(7);
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void aTemporaryTableIsLostWithItsSession() {
        files().revision("a1").upgradeAlone("""
                CREATE TEMPORARY TABLE scratch (id int);
                CREATE TABLE one (id int);
                INSERT INTO missing VALUES (1);""");
        failedUpgrade();
        LostSessionException failure =
                Contract.failure(LostSessionException.class, () -> migrations().upgrade());
        assertThat(failure.location().line()).isEqualTo(6);
        assertThat(db().state()).containsExactly("a1 upgrading 2 2 3");
    }

    @Test
    default void aRunThatIsTakenOverStops() {
        files().revision("a1").upgradeAlone("""
                CREATE TABLE one (id int);
                UPDATE schema_revision SET run_id = 'another run';
                CREATE TABLE two (id int);""");
        TakenOverException failure =
                Contract.failure(TakenOverException.class, () -> migrations().upgrade());
        assertThat(failure.revision()).isEqualTo("a1");
        assertThat(db().tables()).containsExactly("one");
    }

    private String maintained(String last) {
        return "CREATE TABLE one (id int);\n" + db().maintenance() + ";\n" + last;
    }

    @Test
    default void maintenanceRunsOutsideATransaction() {
        files().revision("a1").upgrade(db().maintenance() + ";");
        files().revision("b1 <- a1").upgradeAlone(maintained("INSERT INTO one VALUES (1);"));
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 3 3 3");
    }

    @Test
    default void maintenanceThatWasInterruptedIsRunAgain() {
        files().revision("a1").upgradeAlone(maintained("INSERT INTO missing VALUES (1);"));
        failedUpgrade();
        interruptedIn(2);
        files().edit("a1", "INSERT INTO missing VALUES (1);", "INSERT INTO one VALUES (1);");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("1");
        assertThat(db().state()).containsExactly("a1 applied 3 3 3");
    }

    /** Makes the row of {@code a1} what a crash leaves: a statement was started and is not recorded as done. */
    default void interruptedIn(int statement) {
        migrations().repair(Repair.resumeAt("a1", statement + 1));
        db().run("UPDATE schema_revision SET statements_done = " + (statement - 1));
    }

    @Test
    default void ofTwoWhoGoOnAtOnceOneDoesTheWork() throws Exception {
        halfRun();
        files().edit("a1", "INTO missing", "INTO one");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<MigrationResult>> calls =
                    List.of(() -> migrations().upgrade(), () -> migrations().upgrade());
            List<Boolean> idle = new ArrayList<>();
            for (Future<MigrationResult> result : threads.invokeAll(calls)) {
                idle.add(result.get().isEmpty());
            }
            assertThat(idle).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
        assertThat(db().log()).containsExactly("upgrade a1 failed", "upgrade a1 done");
    }

    @Test
    default void aDowngradeIsHalfRunToo() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgrade("CREATE TABLE b1 (id int); CREATE TABLE b2 (id int);")
                .downgradeAlone("""
                        DROP TABLE b1;
                        DROP TABLE missing;
                        DROP TABLE b2;""");
        migrations().upgrade();
        Contract.failure(RevisionFailedException.class, () -> migrations().downgrade("a1"));
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 downgrading 1 1 3");
        assertThat(current()).containsExactly("b1");
        Contract.failure(HalfRunException.class, () -> migrations().upgrade());
        files().edit("b1", "DROP TABLE missing;\n", "");
        assertThat(Contract.ran(migrations().downgrade("a1"))).containsExactly("b1");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void whatADowngradeHasRunMayNotBeEdited() {
        files().revision("a1")
                .upgrade("CREATE TABLE one (id int);")
                .downgradeAlone("DROP TABLE one;\nDROP TABLE missing;");
        migrations().upgrade();
        Contract.failure(RevisionFailedException.class, () -> migrations().downgrade("base"));
        files().edit("a1", "DROP TABLE one;", "DROP TABLE IF EXISTS one;");
        Contract.failure(HalfRunChangedException.class, () -> migrations().downgrade("base"));
        assertThat(db().state()).containsExactly("a1 downgrading 1 1 2");
    }

    @Test
    default void repairPutsAHalfRunDowngradeBackToApplied() {
        files().revision("a1")
                .upgrade("CREATE TABLE one (id int);")
                .downgradeAlone("DROP TABLE one;\nDROP TABLE missing;");
        migrations().upgrade();
        Contract.failure(RevisionFailedException.class, () -> migrations().downgrade("base"));
        db().run("CREATE TABLE one (id int)");
        migrations().repair(Repair.notDone("a1"));
        assertThat(migrations().history().get(0).state()).isEqualTo(RevisionInfo.State.APPLIED);
        assertThat(migrations().upgrade().isEmpty()).isTrue();
    }
}
