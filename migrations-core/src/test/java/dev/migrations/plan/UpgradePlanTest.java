package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static dev.migrations.testkit.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.RelatedTargetsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnknownRevisionException;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradePlanTest {

    private final RevisionGraph line = graph("a <- b <- c <- d");
    private final RevisionGraph diamond = graph("a <- b <- c1(L1) <- d1", "b <- c2(L2) <- d2", "d1 & d2 <- m <- n");
    private final RevisionGraph needing = graph("p1(P) <- p2", "q1(Q) <- q2 <- q3", "q2 needs p1");

    private static MigrationPlan plan(RevisionGraph graph, AppliedSet applied, String target) {
        return Planner.planUpgrade(graph, applied, RevisionSelector.parse(target));
    }

    @Test
    void allOfALineIsRunFromTheBase() {
        assertPlan(line).upgradingTo("head").runs("a", "b", "c", "d").leaves("d");
    }

    @Test
    void onlyWhatIsMissingIsRun() {
        assertPlan(line).from("b").upgradingTo("c").runs("c").leaves("c");
        assertPlan(line).from("d").upgradingTo("heads").runsNothing().leaves("d");
    }

    @Test
    void anOlderTargetIsNothingToDoAndNoDowngrade() {
        assertPlan(line).from("c").upgradingTo("a").runsNothing().leaves("c");
        assertPlan(line).from("c").upgradingTo("base").runsNothing().leaves("c");
    }

    @Test
    void aMergeRunsBothBranches() {
        assertPlan(diamond)
                .from("b")
                .upgradingTo("m")
                .runs("c1", "d1", "c2", "d2", "m")
                .leaves("m");
    }

    @Test
    void aBranchRunsAlone() {
        assertPlan(diamond).from("b").upgradingTo("d2").runs("c2", "d2").leaves("d2");
    }

    @Test
    void whatIsNeededIsRunFirst() {
        assertPlan(needing).upgradingTo("Q@head").runs("p1", "q1", "q2", "q3").leaves("q3");
    }

    @Test
    void stepsAreCountedFromTheOneCurrentRevision() {
        assertPlan(line).upgradingTo("+2").runs("a", "b").leaves("b");
        assertPlan(line).from("b").upgradingTo("+1").runs("c").leaves("c");
        assertPlan(diamond).from("c1", "c2").upgradingTo("L1@+1").runs("d1").leaves("d1", "c2");
        assertPlan(needing).from("q3").upgradingTo("P@+1").runs("p2").leaves("p2", "q3");
    }

    @Test
    void stepsFromSeveralRevisionsAreRefused() {
        assertThatThrownBy(() -> plan(diamond, Rows.upTo(diamond, "c1", "c2"), "+1"))
                .isInstanceOf(SeveralCurrentException.class)
                .hasMessage("The database is at 2 revisions, c1 and c2, and +1 could be counted from each of them. Name"
                        + " the revision to go to, or the branch to count on, as in c1@+1.");
    }

    @Test
    void whatIsNoWayUpIsRefusedWithTheFormsThatAre() {
        assertThatThrownBy(() -> plan(line, AppliedSet.empty(), "-1"))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'-1' cannot be the target of an upgrade. Say an id, a label, head, heads, base, +1,"
                        + " ae10+1, one of these on a branch, as in billing@head, or several with commas between.");
    }

    @Test
    void severalTargetsAreReachedTogether() {
        assertPlan(diamond).from("b").upgradingTo("c1,c2").runs("c1", "c2").leaves("c1", "c2");
    }

    @Test
    void severalTargetsOfWhichOneIncludesAnotherAreRefused() {
        assertThatThrownBy(() -> plan(diamond, AppliedSet.empty(), "d1,b"))
                .isInstanceOf(RelatedTargetsException.class)
                .hasMessage("The targets b and d1 do not go together: d1 includes b. Name only one of them.");
    }

    @Test
    void aTargetMayBeNamedTwiceAsTwoBranchesAreThatWereMerged() {
        assertPlan(diamond)
                .from("d2")
                .upgradingTo("L1@head,L2@head")
                .runs("c1", "d1", "m", "n")
                .leaves("n");
    }

    @Test
    void aRevisionInsertedBelowAnAppliedOneIsRunToo() {
        AppliedSet applied = Rows.exactly(line, ids("a", "c"));
        MigrationPlan plan = plan(line, applied, "head");
        assertThat(plan.ids()).isEqualTo(ids("b", "d"));
        assertThat(plan.currentAfter()).isEqualTo(ids("d"));
    }

    @Test
    void aBegunUpgradeIsFinishedFirst() {
        AppliedSet applied = AppliedSet.of(List.of(Rows.row(line, "a"), Rows.halfRun(line, "b", RowState.UPGRADING)));
        assertPlan(line).from(applied).upgradingTo("head").runs("b", "c", "d").leaves("d");
        assertThat(plan(line, applied, "head").steps().stream().map(Step::resume))
                .containsExactly(true, false, false);
        assertThat(plan(line, applied, "head").currentBefore()).isEqualTo(ids("a"));
    }

    @Test
    void aBegunUpgradeIsFinishedWhateverTheTarget() {
        AppliedSet applied = AppliedSet.of(List.of(Rows.row(line, "a"), Rows.halfRun(line, "b", RowState.UPGRADING)));
        assertPlan(line).from(applied).upgradingTo("a").runs("b").leaves("b");
    }

    @Test
    void aBegunDowngradeIsInTheWay() {
        AppliedSet applied = AppliedSet.of(List.of(Rows.halfRun(line, "a", RowState.DOWNGRADING)));
        assertThatThrownBy(() -> plan(line, applied, "head"))
                .isInstanceOf(HalfRunException.class)
                .hasMessage(
                        "The downgrade of revision a was begun by deploy@ci and has not ended: 2 of 5 statements are"
                                + " done. Finish it with migrations downgrade, or say what became of it with migrations"
                                + " repair.");
    }

    @Test
    void aBegunUpgradeOfAnUnknownRevisionIsInTheWay() {
        RevisionGraph newer = graph("a <- x");
        AppliedSet applied = AppliedSet.of(List.of(Rows.row(newer, "a"), Rows.halfRun(newer, "x", RowState.UPGRADING)));
        assertThatThrownBy(() -> plan(line, applied, "head"))
                .hasMessage("The upgrade of revision x was begun by deploy@ci and has not ended: 2 of 5 statements are"
                        + " done. This build does not have the revision: finish it with the build that has, or say what"
                        + " became of it with migrations repair.");
    }

    @Test
    void aRevisionThatOnlyTheDatabaseHasIsNoTargetButStaysCurrent() {
        RevisionGraph newer = graph("a <- b <- x");
        AppliedSet applied = Rows.upTo(newer, "x");
        assertThatThrownBy(() -> plan(line, applied, "x")).isInstanceOf(UnknownRevisionException.class);
        assertThat(plan(line, applied, "c").currentAfter()).containsExactlyInAnyOrderElementsOf(ids("c", "x"));
    }

    @Test
    void aPlanPrintsOneLineAStep() {
        assertThat(plan(line, Rows.upTo(line, "b"), "heads"))
                .hasToString("upgrade to heads: 2 revisions, from b to d\n  upgrade c\n  upgrade d");
        assertThat(plan(line, Rows.upTo(line, "d"), "heads")).hasToString("upgrade to heads: nothing to do, at d");
        assertThat(plan(line, AppliedSet.empty(), "+1"))
                .hasToString("upgrade to +1: 1 revision, from base to a\n  upgrade a");
    }
}
