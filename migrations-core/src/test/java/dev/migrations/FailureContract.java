package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.RunTransactionException;
import dev.migrations.error.TransactionControlException;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.FailingDataSource;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A revision and its state row are one transaction: both are kept or neither is. */
interface FailureContract extends Contract {

    /** {@code a1}, and on it {@code b1}, whose third of five statements fails. */
    default void failingAtTheThirdStatement() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("""
                INSERT INTO a1 VALUES (1);
                UPDATE a1 SET id = 2;
                INSERT INTO missing VALUES (1);
                DELETE FROM a1;
                INSERT INTO a1 VALUES (3);""");
    }

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    @Test
    default void aFailedRevisionLeavesNothingAndTheOnesBeforeItStay() {
        failingAtTheThirdStatement();
        failedUpgrade();
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aFailureSaysWhichStatementItWasAndWhatWasKept() {
        failingAtTheThirdStatement();
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.revision()).isEqualTo("b1");
        assertThat(failure.statement()).isEqualTo(3);
        assertThat(failure.location()).hasToString(files().file("b1") + ", line 8");
        assertThat(failure.databaseMessage()).containsIgnoringCase("missing");
        assertThat(failure.kept())
                .isEqualTo(
                        "Nothing of this revision was kept. 1 revision before it was applied; the database is at a1.");
    }

    @Test
    default void aFailureLeavesARowInTheLog() {
        failingAtTheThirdStatement();
        RevisionFailedException failure = failedUpgrade();
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade b1 failed");
        LogEntry entry = migrations().log("b1").get(0);
        assertThat(entry.statement()).isEqualTo(3);
        assertThat(entry.error()).isEqualTo(failure.databaseMessage());
        assertThat(migrations().status().state()).isEqualTo(Status.State.FAILED);
    }

    @Test
    default void aFailedRevisionMayBeCorrectedAndIsThenAppliedFromItsBeginning() {
        failingAtTheThirdStatement();
        failedUpgrade();
        files().edit("b1", "INTO missing", "INTO a1");
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 5 5 5");
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("3");
    }

    @Test
    default void aFailedDowngradeLeavesTheRevisionApplied() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);").downgrade("DELETE FROM b1; DELETE FROM b2;");
        migrations().upgrade();
        db().run("INSERT INTO b1 VALUES (1)");
        RevisionFailedException failure = Contract.failure(
                RevisionFailedException.class, () -> migrations().downgrade("base"));
        assertThat(failure.statement()).isEqualTo(2);
        assertThat(failure)
                .hasMessageStartingWith("The downgrade of revision b1 \"add b1\" failed at statement 2 of 2");
        assertThat(db().rows("SELECT id FROM b1")).containsExactly("1");
        assertThat(db().log()).endsWith("downgrade b1 failed");
    }

    @Test
    default void aRunInOneTransactionKeepsAllOrNothing() {
        db().run("CREATE TABLE one (id int)");
        files().revision("a1").upgrade("INSERT INTO one VALUES (1);");
        files().revision("b1 <- a1").upgrade("INSERT INTO one VALUES (2);\nINSERT INTO missing VALUES (3);");
        Migrations migrations = builder().transaction(TransactionMode.RUN).build();
        RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(failure.kept()).isEqualTo("Nothing of this run was kept. The database is at base.");
        assertThat(db().rows("SELECT id FROM one")).isEmpty();
        assertThat(db().state()).isEmpty();
        files().edit("b1", "INTO missing", "INTO one");
        builder().transaction(TransactionMode.RUN).build().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 2 2 2");
    }

    @Test
    default void aRunInOneTransactionIsRefusedIfARevisionCannotBeInOne() {
        files().revision("a1").upgrade("");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);");
        Migrations migrations = builder().transaction(TransactionMode.RUN).build();
        RunTransactionException failure = Contract.failure(RunTransactionException.class, migrations::upgrade);
        assertThat(failure.revision()).isEqualTo("b1");
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void aSectionInATransactionMayNotCommit() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nCOMMIT;\nCREATE TABLE a2 (id int);");
        TransactionControlException failure = Contract.failure(
                TransactionControlException.class, () -> migrations().upgrade());
        assertThat(failure.location().line()).isEqualTo(7);
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void aBeginAndCommitAroundTheWholeSectionAreLeftOut() {
        files().revision("a1").upgrade("BEGIN;\nCREATE TABLE a1 (id int);\nCOMMIT;");
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 3 3 3");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void aSavepointIsTheSectionsOwnAffair() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("""
                SAVEPOINT before_rows;
                INSERT INTO a1 VALUES (1);
                ROLLBACK TO SAVEPOINT before_rows;
                RELEASE SAVEPOINT before_rows;
                INSERT INTO a1 VALUES (2);""");
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("2");
    }

    /** An engine whose connection breaks when it commits. */
    private Migrations losingTheConnection(String state) {
        String commit = db() instanceof SqliteFile ? "COMMIT" : "commit";
        DataSource failing = new FailingDataSource(db().dataSource(), commit, state);
        return Migrations.builder(failing).location(files().path().toString()).build();
    }

    @Test
    default void aConnectionLostInTheCommitLeavesItOpenWhatWasKept() {
        files().table("a1");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);");
        for (String state : List.of("08006", "57P01")) {
            Migrations losing = losingTheConnection(state);
            RevisionFailedException failure = Contract.failure(RevisionFailedException.class, losing::upgrade);
            assertThat(failure.kept())
                    .isEqualTo("The connection was lost while this revision was committed: it is not known whether it"
                            + " was kept.");
            assertThat(failure.action())
                    .isEqualTo(
                            "Do not edit anything yet: status says whether it was kept. Start again when the database"
                                    + " answers; what was kept is not run twice.");
        }
    }

    @Test
    default void aMigratedDataSourceMayLiveWithAFailure() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO missing VALUES (1);");
        DataSource migrated = builder().onFailure(FailurePolicy.WARN).build().migratedDataSource();
        try (Connection connection = migrated.getConnection()) {
            assertThat(TestDatabase.rows(connection, "SELECT id FROM a1")).isEmpty();
        }
        DataSource strict = builder().build().migratedDataSource();
        Contract.failure(RevisionFailedException.class, strict::getConnection);
    }
}
