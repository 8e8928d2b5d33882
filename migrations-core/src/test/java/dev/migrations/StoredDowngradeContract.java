package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.StoredDowngradeException;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.CollateralException;
import dev.migrations.plan.DivergedException;
import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.plan.WrongDatabaseException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.UnknownRevisionException;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.RevisionFolder;
import org.junit.jupiter.api.Test;

/** A roll-back by a build that does not have the newer files: their downgrades are in the database. */
interface StoredDowngradeContract extends Contract {

    /** {@code a1} to {@code a3} are applied, of which this build knows {@code a1}. */
    default void rolledBack() {
        files().table("a1");
        files().table("a2 <- a1");
        files().table("a3 <- a2");
        migrations().upgrade();
        files().remove("a2", "a3");
    }

    @Test
    default void anOlderBuildStartsAndSaysThatTheDatabaseIsAhead() {
        rolledBack();
        MigrationResult result = migrations().upgrade();
        assertThat(result.isEmpty()).isTrue();
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .startsWith("the database is ahead of this build: a2 add a2, applied ");
        assertThat(migrations().status().state()).isEqualTo(Status.State.AHEAD);
        assertThat(migrations().status().counts()).isEqualTo(new Status.Counts(3, 0, 2, 0));
    }

    @Test
    default void storedTextIsNotRunUnlessItIsAllowed() {
        rolledBack();
        StoredDowngradeException failure = Contract.failure(
                StoredDowngradeException.class, () -> migrations().downgrade("a1"));
        assertThat(failure.revisions()).containsExactly("a3 add a3", "a2 add a2");
        assertThat(db().tables()).containsExactly("a1", "a2", "a3");
    }

    @Test
    default void storedTextTakesBackWhatTheBuildDoesNotKnow() {
        rolledBack();
        MigrationResult result = migrations().downgrade("a1", DowngradeOption.ALLOW_STORED);
        assertThat(Contract.ran(result)).containsExactly("a3", "a2");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(current()).containsExactly("a1");
        assertThat(migrations().upgrade().warnings()).isEmpty();
    }

    @Test
    default void theLogTellsOfAllRevisionsInTheOrderInWhichItWasDone() {
        rolledBack();
        migrations().downgrade("a1", DowngradeOption.ALLOW_STORED);
        assertThat(migrations().log())
                .extracting(entry -> entry.action() + " " + entry.revision())
                .containsExactly("upgrade a1", "upgrade a2", "upgrade a3", "downgrade a3", "downgrade a2");
    }

    @Test
    default void theFileWinsWhereThereIsOne() {
        rolledBack();
        files().revision("a2 <- a1").upgrade("CREATE TABLE a2 (id int);").downgrade("ALTER TABLE a2 RENAME TO a2_old;");
        migrations().downgrade("a1", DowngradeOption.ALLOW_STORED);
        assertThat(db().tables()).containsExactly("a1", "a2_old");
    }

    @Test
    default void storedTextRunsAsItsMarkSays() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgrade("CREATE TABLE b1 (id int);")
                .downgradeAlone(db().maintenance() + ";\nDROP TABLE b1;");
        migrations().upgrade();
        files().remove("b1");
        migrations().downgrade("a1", DowngradeOption.ALLOW_STORED);
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void whatHasNoDowngradeIsNotCrossed() {
        files().table("a1");
        files().table("b1 <- a1");
        files().revision("c1 <- b1").upgrade("CREATE TABLE c1 (id int);");
        files().table("d1 <- c1");
        migrations().upgrade();
        Contract.failure(IrreversibleRevisionException.class, () -> migrations().downgrade("a1"));
        assertThat(db().tables()).hasSize(4);
        assertThat(Contract.ran(migrations().downgrade("c1"))).containsExactly("d1");
    }

    @Test
    default void aBuildThatKnowsNothingOfTheDatabaseTakesNothingBack() {
        rolledBack();
        files().remove("a1");
        files().table("x1");
        Contract.failure(
                WrongDatabaseException.class, () -> migrations().downgrade("base", DowngradeOption.ALLOW_STORED));
        Contract.failure(WrongDatabaseException.class, () -> migrations().upgrade());
        assertThat(db().tables()).containsExactly("a1", "a2", "a3");
        assertThat(migrations().status().state()).isEqualTo(Status.State.FOREIGN);
    }

    @Test
    default void aBuildThatHasGoneAnotherWayIsRefused() {
        rolledBack();
        files().table("b2 <- a1");
        Contract.failure(DivergedException.class, () -> migrations().upgrade());
        assertThat(db().tables()).containsExactly("a1", "a2", "a3");
        builder().ahead(AheadPolicy.APPLY).build().upgrade();
        assertThat(db().tables()).containsExactly("a1", "a2", "a3", "b2");
    }

    @Test
    default void storedBranchesAreTakenBackInAnOrderThatWorks() {
        files().table("a1");
        files().table("b1 <- a1");
        files().table("c1 <- a1").needs("b1");
        files().revision("m1 <- b1, c1").upgrade("").downgrade("");
        migrations().upgrade();
        RevisionFolder folder = files();
        folder.remove("b1", "c1", "m1");
        assertThat(Contract.ran(migrations().downgrade("a1", DowngradeOption.ALLOW_STORED)))
                .containsExactly("m1", "c1", "b1");
    }

    /** On {@code a1}: the line b1, b2; c1, which needs b1; their merge m1; and n1 on it, applied in another order. */
    default void storedGraph() {
        files().table("a1");
        files().table("c0 <- a1");
        migrations().upgrade();
        files().table("b1 <- a1");
        files().table("b2 <- b1");
        files().table("c1 <- c0").needs("b1");
        files().revision("m1 <- b2, c1").upgrade("").downgrade("");
        files().table("n1 <- m1");
        migrations().upgrade();
    }

    @Test
    default void theOrderIsThatOfTheRecordedGraphAndNotOfTime() {
        storedGraph();
        files().remove("b1", "b2", "c0", "c1", "m1", "n1");
        assertThat(Contract.ran(migrations().downgrade("a1", DowngradeOption.ALLOW_STORED)))
                .containsExactly("n1", "m1", "c1", "c0", "b2", "b1");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void ofAStoredMergeOneSideMayStay() {
        storedGraph();
        files().remove("b2", "c1", "m1", "n1");
        assertThat(Contract.ran(migrations().downgrade("b1", DowngradeOption.ALLOW_STORED)))
                .containsExactly("n1", "m1", "b2");
        assertThat(current()).containsExactly("c1");
    }

    @Test
    default void whatNeedsAStoredRevisionIsNamedAndGoesFirst() {
        storedGraph();
        files().remove("b2", "c1", "m1", "n1");
        CollateralException failure = Contract.failure(
                CollateralException.class, () -> migrations().downgrade("b1@base", DowngradeOption.ALLOW_STORED));
        assertThat(Graphs.names(failure.revisions().stream().map(Revision::id).toList()))
                .containsExactly("c1");
        MigrationResult result =
                migrations().downgrade("b1@base", DowngradeOption.ALLOW_STORED, DowngradeOption.ALLOW_COLLATERAL);
        assertThat(Contract.ran(result)).containsExactly("n1", "m1", "c1", "b2", "b1");
    }

    @Test
    default void aTargetThatNobodyKnowsIsRefused() {
        rolledBack();
        Contract.failure(
                UnknownRevisionException.class, () -> migrations().downgrade("a9", DowngradeOption.ALLOW_STORED));
        assertThat(db().tables()).containsExactly("a1", "a2", "a3");
    }

    @Test
    default void whatIsRefusedSaysHowToAllowIt() {
        rolledBack();
        assertThat(Contract.failure(
                        StoredDowngradeException.class, () -> migrations().downgrade("a1")))
                .hasMessage("The downgrade takes back what this build does not have: a3 add a3, a2 add a2. Nothing was"
                        + " run. Use a build that has the files, or allow the downgrades that the database has stored:"
                        + " migrations downgrade TARGET --stored, in Java DowngradeOption.ALLOW_STORED.");
    }
}
