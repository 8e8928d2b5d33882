package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static dev.migrations.testkit.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.AmbiguousWalkException;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.revision.WalkedTooFarException;
import dev.migrations.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class DowngradePlanTest {

    private final RevisionGraph line = graph("a <- b <- c <- d");
    private final RevisionGraph diamond = graph("a <- b <- c1(L1) <- d1", "b <- c2(L2) <- d2", "d1 & d2 <- m <- n");
    private final RevisionGraph needing = graph("p1(P) <- p2", "q1(Q) <- q2 <- q3", "q2 needs p1");

    private static MigrationPlan plan(RevisionGraph graph, AppliedSet applied, String target) {
        return Planner.planDowngrade(graph, applied, RevisionSelector.parse(target));
    }

    @Test
    void theTargetStays() {
        assertPlan(line).from("d").downgradingTo("b").runs("d", "c").leaves("b");
    }

    @Test
    void onlyBaseTakesEverything() {
        assertPlan(line).from("c").downgradingTo("base").runs("c", "b", "a").leaves();
        assertPlan(line).downgradingTo("base").runsNothing().leaves();
    }

    @Test
    void stepsAreCountedFromTheOneCurrentRevision() {
        assertPlan(line).from("d").downgradingTo("-1").runs("d").leaves("c");
        assertPlan(line).from("b").downgradingTo("-2").runs("b", "a").leaves();
        assertPlan(diamond).from("n").downgradingTo("-1").runs("n").leaves("m");
        assertPlan(diamond).from("d1", "d2").downgradingTo("L1@-1").runs("d1").leaves("c1", "d2");
    }

    @Test
    void stepsFromSeveralRevisionsAreRefused() {
        assertThatThrownBy(() -> plan(diamond, Rows.upTo(diamond, "d1", "d2"), "-1"))
                .isInstanceOf(SeveralCurrentException.class)
                .hasMessage("The database is at 2 revisions, d1 and d2, and -1 could be counted from each of them. Name"
                        + " the revision to go to, or the branch to count on, as in d1@-1.");
    }

    @Test
    void stepsOverAMergeOrBelowTheBaseAreRefused() {
        assertThatThrownBy(() -> plan(diamond, Rows.upTo(diamond, "n"), "-2"))
                .isInstanceOf(AmbiguousWalkException.class);
        assertThatThrownBy(() -> plan(line, Rows.upTo(line, "b"), "-3"))
                .isInstanceOf(WalkedTooFarException.class)
                .hasMessage("From b there are 2 steps down, not 3. To go all the way down, say base.");
        assertThatThrownBy(() -> plan(line, AppliedSet.empty(), "-1"))
                .hasMessage("From base there is no step down. Nothing stands below base.");
    }

    @Test
    void belowAMergeBothSidesStay() {
        assertPlan(diamond).from("n").downgradingTo("d1").runs("n", "m").leaves("d1", "d2");
    }

    @Test
    void whatStandsOnWhatGoesGoesToo() {
        assertPlan(diamond).from("n").downgradingTo("c1").runs("n", "m", "d1").leaves("c1", "d2");
        assertPlan(diamond)
                .from("n")
                .downgradingTo("b")
                .runs("n", "m", "d2", "c2", "d1", "c1")
                .leaves("b");
    }

    @Test
    void aBranchGoesAlone() {
        assertPlan(diamond)
                .from("n")
                .downgradingTo("L1@b")
                .runs("n", "m", "d1", "c1")
                .leaves("d2");
        assertPlan(diamond)
                .from("d1", "d2")
                .downgradingTo("L1@base")
                .runs("d1", "c1")
                .leaves("d2");
    }

    @Test
    void whatNeedsWhatGoesGoesTooAndWhatItNeedsStays() {
        assertPlan(needing)
                .from("p2", "q3")
                .downgradingTo("P@base")
                .runs("q3", "q2", "p2", "p1")
                .leaves("q1");
        assertPlan(needing)
                .from("p2", "q3")
                .downgradingTo("Q@base")
                .runs("q3", "q2", "q1")
                .leaves("p2");
        assertPlan(needing).from("q2").downgradingTo("q1").runs("q2").leaves("p1", "q1");
    }

    @Test
    void anAppliedTargetThatNothingStandsOnIsNothingToDo() {
        assertPlan(line).from("c").downgradingTo("c").runsNothing().leaves("c");
        assertPlan(line).from("d").downgradingTo("head").runsNothing().leaves("d");
    }

    @Test
    void aWalkOnABranchMayEndAtTheBase() {
        assertPlan(diamond)
                .from("d1")
                .downgradingTo("L1@d1-4")
                .runs("d1", "c1", "b", "a")
                .leaves();
        assertPlan(diamond)
                .from("d1")
                .downgradingTo("L1@-4")
                .runs("d1", "c1", "b", "a")
                .leaves();
    }

    @Test
    void aTargetThatOnlyOthersDependOnIsRefused() {
        assertThatThrownBy(() -> plan(needing, Rows.upTo(needing, "q2"), "p1"))
                .isInstanceOf(TargetNotAppliedException.class)
                .hasMessage(
                        "Nothing that is applied revises p1, so there is nothing to take back; the database is at q2."
                                + " To take back what depends on it, name that, as in q2@base.");
    }

    @Test
    void aTargetThatIsNotAppliedIsRefused() {
        assertThatThrownBy(() -> plan(line, Rows.upTo(line, "b"), "c"))
                .isInstanceOf(TargetNotAppliedException.class)
                .hasMessage("Revision c is not applied, so there is no way down to it; the database is at b. Name an"
                        + " applied revision, which then stays, or base.");
    }

    @Test
    void stepsOnABranchThatIsNotAppliedAreRefused() {
        RevisionGraph forked = graph("a <- b(L1)", "a <- c");
        assertThatThrownBy(() -> plan(forked, Rows.upTo(forked, "c"), "L1@-1"))
                .isInstanceOf(TargetNotAppliedException.class)
                .hasMessage(
                        "Nothing of the branch 'L1' is applied, so there is no way down to it; the database is at c."
                                + " Name an applied revision, which then stays, or base.");
    }

    @Test
    void aBranchThatNoWayLeadsToIsRefused() {
        assertThatThrownBy(() -> plan(diamond, Rows.upTo(diamond, "n"), "a@b"))
                .isInstanceOf(NotBelowBranchException.class)
                .hasMessage("Above b the way parts into c1 and c2, and none of them leads to a, so it cannot be told"
                        + " what is to be taken back. Before the @ name one of these, as in c1@b, or leave the branch"
                        + " out to take all of them back.");
    }

    @Test
    void severalHeadsAreNoTarget() {
        RevisionGraph forked = graph("a <- b", "a <- c");
        assertThatThrownBy(() -> plan(forked, Rows.upTo(forked, "b", "c"), "heads"))
                .isInstanceOf(MultipleHeadsException.class)
                .hasMessage("Two heads: b (b.sql), c (c.sql). Name one, or join them: migrations merge -m \"join b and"
                        + " c\"");
    }

    @Test
    void whatGoesOnOtherBranchesIsNamed() {
        MigrationPlan plan = plan(needing, Rows.upTo(needing, "p2", "q3"), "P@base");
        assertThat(plan.collateral()).extracting(Revision::id).isEqualTo(ids("q3", "q2"));
        assertThat(plan).hasToString("""
                downgrade to P@base: 4 revisions, from p2 and q3 to q1
                  downgrade q3 (on another branch)
                  downgrade q2 (on another branch)
                  downgrade p2
                  downgrade p1""");
        assertThat(plan(needing, Rows.upTo(needing, "p2", "q3"), "Q@base").collateral())
                .isEmpty();
    }

    @Test
    void aForkAboveTheBranchThatIsNamedIsAnotherBranch() {
        RevisionGraph forked = graph("a <- b(L1) <- c <- d", "b <- e");
        AppliedSet applied = Rows.upTo(forked, "d", "e");
        assertThat(plan(forked, applied, "d@-3").collateral())
                .extracting(Revision::id)
                .isEqualTo(ids("e"));
        assertThat(plan(forked, applied, "L1@base").collateral()).isEmpty();
        assertThat(plan(forked, applied, "a").collateral()).isEmpty();
    }

    @Test
    void aMergeBelongsToBothItsBranches() {
        AppliedSet applied = Rows.upTo(diamond, "n");
        for (String target : List.of("L1@b", "L1@base", "d1", "b", "base")) {
            assertThat(plan(diamond, applied, target).collateral()).as(target).isEmpty();
        }
    }

    @Test
    void whatIsNoWayDownIsRefusedWithTheFormsThatAre() {
        assertThatThrownBy(() -> plan(line, Rows.upTo(line, "d"), "+1"))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'+1' cannot be the target of a downgrade. Say an id, a label, base, -1, ae10-1, or"
                        + " one of these on a branch, as in billing@base.");
    }

    @Test
    void aBegunDowngradeIsFinishedFirst() {
        AppliedSet applied = AppliedSet.of(
                List.of(Rows.row(line, "a"), Rows.row(line, "b"), Rows.halfRun(line, "c", RowState.DOWNGRADING)));
        assertPlan(line).from(applied).downgradingTo("a").runs("c", "b").leaves("a");
        assertThat(plan(line, applied, "a").steps().stream().map(Step::resume)).containsExactly(true, false);
    }

    @Test
    void aBegunUpgradeIsInTheWay() {
        AppliedSet applied = AppliedSet.of(List.of(Rows.row(line, "a"), Rows.halfRun(line, "b", RowState.UPGRADING)));
        assertThatThrownBy(() -> plan(line, applied, "base"))
                .isInstanceOf(HalfRunException.class)
                .hasMessage("The upgrade of revision b was begun by deploy@ci and has not ended: 2 of 5 statements are"
                        + " done. Finish it with migrations upgrade, or say what became of it with migrations repair.");
    }

    @Test
    void whatOnlyTheDatabaseHasIsTakenBackByTheRowsEdges() {
        RevisionGraph newer = graph("a <- b <- x <- y", "z needs x");
        RevisionGraph older = graph("a <- b");
        MigrationPlan plan = plan(older, Rows.upTo(newer, "y", "z"), "b");
        assertThat(plan.ids()).isEqualTo(ids("z", "y", "x"));
        assertThat(plan.currentAfter()).isEqualTo(ids("b"));
        assertThat(plan(older, Rows.upTo(newer, "y", "z"), "y@base").ids()).isEqualTo(ids("y"));
    }

    @Test
    void whatCannotBeTakenBackIsNamedWithItsFile() {
        assertThat(new IrreversibleRevisionException(line.revisions().subList(0, 1)))
                .hasMessage("Revision a (a.sql) has no downgrade for this database, and the downgrade would cross it."
                        + " Nothing was run. Stop above it, or restore a backup.");
        assertThat(new IrreversibleRevisionException(line.revisions().subList(0, 2)))
                .hasMessage("Revisions a (a.sql) and b (b.sql) have no downgrade for this database, and the downgrade"
                        + " would cross them. Nothing was run. Stop above them, or restore a backup.");
    }
}
