package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.PlanOutdatedException;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.testkit.Graphs;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Up and down a history with two branches, a dependency between them, and a merge. */
interface UpgradeContract extends Contract {

    /** {@code a1}, on it the branches {@code billing} (b1) and {@code shop} (c1, which needs b1), and their merge. */
    default void branches() {
        files().table("a1");
        files().table("b1 <- a1").label("billing");
        files().table("c1 <- a1").label("shop").needs("b1");
        files().revision("m1 <- b1, c1").upgrade("").downgrade("");
    }

    /** {@code a1} to {@code a4} in a line. */
    default void line() {
        files().table("a1");
        files().table("a2 <- a1");
        files().table("a3 <- a2");
        files().table("a4 <- a3");
    }

    @Test
    default void anUpgradeAppliesParentsAndDependenciesFirst() {
        branches();
        MigrationResult result = migrations().upgrade();
        assertThat(Contract.ran(result)).containsExactly("a1", "b1", "c1", "m1");
        assertThat(Graphs.names(result.current())).containsExactly("m1");
        assertThat(current()).containsExactly("m1");
        assertThat(db().tables()).containsExactly("a1", "b1", "c1");
    }

    @Test
    default void downAndUpAgainEndsWhereItWas() {
        branches();
        migrations().upgrade();
        List<String> before = db().tables();
        MigrationResult down = migrations().downgrade("base");
        assertThat(Contract.ran(down)).containsExactly("m1", "c1", "b1", "a1");
        assertThat(db().tables()).isEmpty();
        assertThat(current()).isEmpty();
        migrations().upgrade();
        assertThat(db().tables()).isEqualTo(before);
    }

    @Test
    default void anUpgradeWithNothingToDoRunsNothing() {
        branches();
        migrations().upgrade();
        MigrationResult again = migrations().upgrade();
        assertThat(again.isEmpty()).isTrue();
        assertThat(Graphs.names(again.current())).containsExactly("m1");
        assertThat(db().log()).hasSize(4);
    }

    @Test
    default void oneBranchIsUpgradedByItsLabel() {
        branches();
        MigrationResult result = migrations().upgrade("billing@head");
        assertThat(Contract.ran(result)).startsWith("a1", "b1");
        files().remove("m1");
        assertThat(Contract.names(migrations().heads())).containsExactly("c1");
    }

    @Test
    default void aDependencyIsAppliedBeforeWhatNeedsIt() {
        branches();
        migrations().upgrade("c1");
        assertThat(db().tables()).containsExactly("a1", "b1", "c1");
        assertThat(current()).containsExactly("c1");
    }

    @Test
    default void whatADependencyNeedsGoesFirstOnTheWayDown() {
        branches();
        migrations().upgrade("c1");
        MigrationResult down = migrations().downgrade("a1");
        assertThat(Contract.ran(down)).containsExactly("c1", "b1");
    }

    @Test
    default void anUpgradeStopsAtTheRevisionThatIsNamed() {
        line();
        migrations().upgrade("a2");
        assertThat(current()).containsExactly("a2");
        assertThat(db().tables()).containsExactly("a1", "a2");
    }

    @Test
    default void theBeginningOfAnIdIsEnough() {
        files().revision("57dc007f6d46").upgrade("");
        files().revision("94bcac9585c9 <- 57dc007f6d46").upgrade("");
        migrations().upgrade("57dc");
        assertThat(current()).containsExactly("57dc007f6d46");
    }

    @Test
    default void stepsAreCountedFromWhereTheDatabaseIs() {
        line();
        migrations().upgrade("+1");
        assertThat(current()).containsExactly("a1");
        migrations().upgrade("+2");
        assertThat(current()).containsExactly("a3");
        migrations().downgrade("-1");
        assertThat(current()).containsExactly("a2");
        migrations().upgrade("a1+3");
        assertThat(current()).containsExactly("a4");
    }

    @Test
    default void aPlanSaysWhatARunWouldDoAndDoesNothing() {
        line();
        migrations().upgrade("a1");
        MigrationPlan plan = migrations().planUpgrade("a3");
        assertThat(plan)
                .hasToString("upgrade to a3: 2 revisions, from a1 to a3\n  upgrade a2 add a2\n  upgrade a3 add a3");
        assertThat(db().tables()).containsExactly("a1");
        MigrationPlan down = migrations().planDowngrade("base");
        assertThat(down).hasToString("downgrade to base: 1 revision, from a1 to base\n  downgrade a1 add a1");
    }

    @Test
    default void aPlanIsRunAsItWasMade() {
        line();
        Migrations migrations = migrations();
        assertThat(Contract.ran(migrations.run(migrations.planUpgrade("a2")))).containsExactly("a1", "a2");
        assertThat(Contract.ran(migrations.run(migrations.planDowngrade("-1")))).containsExactly("a2");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void aPlanThatIsOutdatedIsRefusedBeforeAnythingRuns() {
        line();
        MigrationPlan plan = migrations().planUpgrade("a3");
        migrations().upgrade("a1");
        PlanOutdatedException failure =
                Contract.failure(PlanOutdatedException.class, () -> migrations().run(plan));
        assertThat(failure).hasMessageContaining("3 revisions, from base to a3").hasMessageContaining("2 revisions");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void aPlanWhoseWorkIsDoneIsOutdatedToo() {
        line();
        MigrationPlan plan = migrations().planUpgrade("a1");
        migrations().upgrade("a1");
        Contract.failure(PlanOutdatedException.class, () -> migrations().run(plan));
        MigrationPlan down = migrations().planDowngrade("base");
        migrations().downgrade("base");
        Contract.failure(PlanOutdatedException.class, () -> migrations().run(down));
    }

    @Test
    default void aStampWritesStateAndRunsNothing() {
        branches();
        StampResult result = migrations().stamp("c1");
        assertThat(result).hasToString("stamped 3, unstamped 0, at c1");
        assertThat(db().tables()).isEmpty();
        assertThat(current()).containsExactly("c1");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("m1");
    }

    @Test
    default void stampingABaseForgetsEverything() {
        line();
        migrations().upgrade();
        StampResult result = migrations().stamp("base");
        assertThat(result).hasToString("stamped 0, unstamped 4, at base");
        assertThat(db().state()).isEmpty();
        assertThat(db().tables()).hasSize(4);
        assertThat(db().log()).contains("unstamp a4 done", "unstamp a1 done");
    }

    @Test
    default void aStampLowerDownUnstampsWhatIsAbove() {
        line();
        migrations().upgrade();
        StampResult result = migrations().stamp("a2");
        assertThat(Graphs.names(result.unstamped())).containsExactlyInAnyOrder("a3", "a4");
        assertThat(current()).containsExactly("a2");
    }

    @Test
    default void historyNamesEveryRevisionWithWhatBecameOfIt() {
        line();
        migrations().upgrade("a2");
        assertThat(migrations().history())
                .extracting(RevisionInfo::toString)
                .containsExactly(
                        "applied     a1 add a1",
                        "applied     a2 add a2 (current)",
                        "pending     a3 add a3",
                        "pending     a4 add a4 (head)");
        assertThat(Contract.names(migrations().pending())).containsExactly("a3", "a4");
    }

    @Test
    default void theStatusSaysWhereTheDatabaseStands() {
        line();
        assertThat(migrations().status().state()).isEqualTo(Status.State.PENDING);
        migrations().upgrade("a3");
        Status status = migrations().status();
        assertThat(status.toString()).endsWith(": pending, at a3, head a4, 3 applied, 1 pending");
        assertThat(status.upToDate()).isFalse();
        migrations().upgrade();
        assertThat(migrations().status().state()).isEqualTo(Status.State.UP_TO_DATE);
    }

    @Test
    default void theStatusRemembersTheLastThingThatWasDone() {
        line();
        migrations().upgrade("a2");
        Status.Last last = Objects.requireNonNull(migrations().status().last());
        assertThat(last.revision().value() + " " + last.action() + " " + last.outcome())
                .isEqualTo("a2 upgrade done");
    }

    @Test
    default void theLogHasARowForEachRevisionAndAction() {
        line();
        migrations().upgrade("a2");
        migrations().downgrade("-1");
        migrations().stamp("a2");
        assertThat(db().log())
                .containsExactly("upgrade a1 done", "upgrade a2 done", "downgrade a2 done", "stamp a2 done");
        List<LogEntry> entries = migrations().log("a2");
        assertThat(entries).extracting(LogEntry::action).containsExactly("upgrade", "downgrade", "stamp");
        assertThat(entries).allSatisfy(e -> assertThat(e.toolVersion()).isNotEmpty());
    }

    @Test
    default void aRevisionIsAppliedByWhomTheBuilderSays() {
        files().table("a1");
        builder().appliedBy("deploy@ci").build().upgrade();
        assertThat(migrations().current().get(0).appliedBy()).isEqualTo("deploy@ci");
    }

    @Test
    default void theStateTableMayHaveAnotherName() {
        files().table("a1");
        builder().table("Chat_Revision").build().upgrade();
        assertThat(db().rows("SELECT revision, state FROM Chat_Revision")).containsExactly("a1 applied");
        assertThat(db().rows("SELECT action FROM Chat_Revision_log")).containsExactly("upgrade");
        assertThat(builder().table("Chat_Revision").build().upgrade().isEmpty()).isTrue();
    }
}
