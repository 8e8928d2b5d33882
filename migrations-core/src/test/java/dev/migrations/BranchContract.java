package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.CollateralException;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.StampPlan;
import dev.migrations.plan.UnappliedParentsException;
import dev.migrations.revision.Revision;
import dev.migrations.testkit.Graphs;
import org.junit.jupiter.api.Test;

/** Verbs that touch several branches, or the rows of several. */
interface BranchContract extends Contract {

    /** {@code p1} of the branch {@code shop}, and {@code q1}, {@code q2} of {@code billing}, of which q2 needs p1. */
    default void needing() {
        files().table("p1").label("shop");
        files().table("q1 <- base").label("billing");
        files().table("q2 <- q1").needs("p1");
        migrations().upgrade();
    }

    @Test
    default void revisionsOfOtherBranchesAreNotTakenBackUnasked() {
        needing();
        CollateralException failure =
                Contract.failure(CollateralException.class, () -> migrations().downgrade("shop@base"));
        assertThat(failure.revisions()).extracting(Revision::id).isEqualTo(Graphs.ids("q2"));
        assertThat(failure.target()).hasToString("shop@base");
        assertThat(failure)
                .hasMessage("The downgrade to shop@base would also take back a revision of another branch, which needs"
                        + " what goes: q2 add q2 (" + files().file("q2")
                        + "). Nothing was run. To take it back as well:"
                        + " migrations downgrade shop@base --collateral, in Java DowngradeOption.ALLOW_COLLATERAL.");
        assertThat(db().tables()).containsExactly("p1", "q1", "q2");
    }

    @Test
    default void revisionsOfOtherBranchesAreTakenBackWhereItIsAllowed() {
        needing();
        assertThat(Contract.ran(migrations().downgrade("shop@base", DowngradeOption.ALLOW_COLLATERAL)))
                .containsExactly("q2", "p1");
        assertThat(current()).containsExactly("q1");
    }

    @Test
    default void aPlanOfADowngradeAsksForTheSameAsTheDowngrade() {
        needing();
        Contract.failure(CollateralException.class, () -> migrations().planDowngrade("shop@base"));
        MigrationPlan plan = migrations().planDowngrade("shop@base", DowngradeOption.ALLOW_COLLATERAL);
        Contract.failure(CollateralException.class, () -> migrations().run(plan));
        assertThat(Contract.ran(migrations().run(plan, DowngradeOption.ALLOW_COLLATERAL)))
                .containsExactly("q2", "p1");
    }

    @Test
    default void aRangeOfTheHistoryCountsFromWhatTheDatabaseIsAt() {
        files().table("a1");
        files().table("a2 <- a1");
        files().table("a3 <- a2");
        files().table("a4 <- a3");
        migrations().upgrade("a2");
        assertThat(Contract.names(migrations().history("current:"))).containsExactly("a2", "a3", "a4");
        assertThat(Contract.names(migrations().history("-1:current"))).containsExactly("a1", "a2");
        assertThat(Contract.names(migrations().pending())).containsExactly("a3", "a4");
    }

    @Test
    default void severalTargetsAreStampedAndReachedTogether() {
        needing();
        assertThat(migrations().stamp("shop", "q1")).hasToString("stamped 0, unstamped 1, at p1, q1");
        assertThat(Contract.ran(migrations().upgrade("shop,q1"))).isEmpty();
    }

    @Test
    default void aPurgeForgetsWhatTheBuildDoesNotKnow() {
        files().table("p1");
        files().table("x1 <- base");
        migrations().upgrade();
        files().remove("x1");
        assertThat(migrations().planStamp("p1").isEmpty()).isTrue();
        StampPlan plan = migrations().planPurgeAndStamp("p1");
        assertThat(plan.remove()).isEqualTo(Graphs.ids("x1"));
        assertThat(migrations().purgeAndStamp("p1")).hasToString("stamped 0, unstamped 1, at p1");
        assertThat(db().state()).containsExactly("p1 applied 1 1 1");
    }

    @Test
    default void aPurgeForgetsWhatIsHalfRun() {
        files().revision("a1")
                .upgradeAlone("CREATE TABLE one (id int);\nSELEC 1;")
                .downgrade("");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        assertThat(migrations().purgeAndStamp("a1")).hasToString("stamped 1, unstamped 1, at a1");
        assertThat(migrations().status().upToDate()).isTrue();
        assertThat(db().log()).containsExactly("upgrade a1 failed", "unstamp a1 done", "stamp a1 done");
    }

    @Test
    default void newParentsAreAcceptedByRepair() {
        files().table("a1");
        files().table("c1 <- a1");
        migrations().upgrade();
        files().table("b1 <- a1");
        files().table("c1 <- b1");
        UnappliedParentsException failure = Contract.failure(
                UnappliedParentsException.class, () -> migrations().repair(Repair.acceptChanges()));
        assertThat(failure)
                .hasMessage(
                        "The new parents of revision c1 add c1 (" + files().file("c1") + ") cannot be accepted: b1 is"
                                + " not applied. Nothing was changed. Apply it first with migrations upgrade, or correct the"
                                + " file.");
        assertThat(migrations().upgrade().warnings()).hasSize(2);
        assertThat(migrations().repair(Repair.acceptChanges())).hasToString("repaired c1");
        assertThat(db().rows("SELECT revises FROM schema_revision WHERE revision = 'c1'"))
                .containsExactly("b1");
        assertThat(migrations().check().isClean()).isTrue();
    }
}
