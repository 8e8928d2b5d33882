package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.RelatedTargetsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.testkit.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StampPlanTest {

    private final RevisionGraph graph = graph("a <- b <- c1(L1) <- d1", "b <- c2(L2) <- d2", "x(X) <- y", "d2 needs x");

    private static List<RevisionSelector> targets(String... texts) {
        return Arrays.stream(texts).map(RevisionSelector::parse).toList();
    }

    private StampPlan stamp(AppliedSet applied, String... texts) {
        return Planner.planStamp(graph, applied, targets(texts));
    }

    private AppliedSet at(String... current) {
        return Rows.upTo(graph, current);
    }

    @Test
    void aStampUpAddsTheRowsOnTheWay() {
        StampPlan plan = stamp(at("a"), "d1");
        assertThat(plan.insert()).isEqualTo(ids("b", "c1", "d1"));
        assertThat(plan.remove()).isEmpty();
        assertThat(plan.currentAfter()).isEqualTo(ids("d1"));
    }

    @Test
    void aStampDownRemovesTheRowsAboveChildrenFirst() {
        StampPlan plan = stamp(at("d1"), "b");
        assertThat(plan.insert()).isEmpty();
        assertThat(plan.remove()).isEqualTo(ids("d1", "c1"));
        assertThat(plan.currentAfter()).isEqualTo(ids("b"));
    }

    @Test
    void otherBranchesStay() {
        assertThat(stamp(at("c1", "y"), "d1").currentAfter()).isEqualTo(ids("d1", "y"));
        assertThat(stamp(at("d1", "c2"), "c1").currentAfter()).isEqualTo(ids("c1", "c2"));
    }

    @Test
    void whatStandsOnTheTargetGivesWay() {
        assertThat(stamp(at("d1", "d2"), "b").currentAfter()).isEqualTo(ids("b"));
        assertThat(stamp(at("d2"), "x").currentAfter()).isEqualTo(ids("x"));
    }

    @Test
    void baseForgetsEverything() {
        assertThat(stamp(at("d1", "y"), "base").remove()).hasSize(6);
        assertThat(stamp(at("d1", "y"), "base").currentAfter()).isEmpty();
        assertThat(stamp(at("d1", "y"), "X@base").currentAfter()).isEqualTo(ids("d1"));
    }

    @Test
    void theSameStampTwiceChangesNothing() {
        assertThat(stamp(at("d1"), "d1").isEmpty()).isTrue();
        assertThat(stamp(at("d1"), "d1")).hasToString("stamp from d1 to d1: 0 rows added, 0 removed");
    }

    @Test
    void aPlanSaysHowManyRowsItChanges() {
        assertThat(stamp(at(), "a")).hasToString("stamp from base to a: 1 row added, 0 removed");
        assertThat(stamp(at(), "b")).hasToString("stamp from base to b: 2 rows added, 0 removed");
    }

    @Test
    void severalTargetsStandTogether() {
        assertThat(stamp(at("b"), "c1", "c2").currentAfter()).isEqualTo(ids("c1", "c2"));
        assertThat(stamp(at("d1"), "heads").currentAfter()).containsExactlyInAnyOrderElementsOf(ids("d1", "d2", "y"));
    }

    @Test
    void severalTargetsOfWhichOneIncludesAnotherAreRefused() {
        assertThatThrownBy(() -> stamp(at(), "d2", "x"))
                .isInstanceOf(RelatedTargetsException.class)
                .hasMessage("The targets x and d2 do not go together: d2 includes x. Name only one of them.");
    }

    @Test
    void stepsAndRangesAreNoStamp() {
        assertThatThrownBy(() -> stamp(at("b"), "+1"))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'+1' cannot be the target of a stamp. Say an id, a label, head, heads, base, or"
                        + " one of these on a branch, as in billing@head.");
    }

    @Test
    void baseGoesWithNoOther() {
        assertThatThrownBy(() -> stamp(at("b"), "base", "c1"))
                .hasMessage("'base' cannot be one of several targets. Say base alone, or leave it out.");
    }

    @Test
    void aPurgeForgetsOtherBranchesToo() {
        StampPlan plan = Planner.planPurgingStamp(graph, at("d1", "y"), targets("c2"));
        assertThat(plan.currentAfter()).isEqualTo(ids("c2"));
        assertThat(plan.insert()).isEqualTo(ids("c2"));
        assertThat(plan.remove()).containsExactlyInAnyOrderElementsOf(ids("y", "x", "d1", "c1"));
    }

    @Test
    void whatWasBegunIsInTheWayButForAPurge() {
        AppliedSet begun = AppliedSet.of(List.of(Rows.row(graph, "a"), Rows.halfRun(graph, "b", RowState.UPGRADING)));
        assertThatThrownBy(() -> stamp(begun, "b"))
                .isInstanceOf(HalfRunException.class)
                .hasMessage("The upgrade of revision b was begun by deploy@ci and has not ended: 2 of 5 statements are"
                        + " done. Finish it with migrations upgrade, or say what became of it with migrations repair.");
        StampPlan purge = Planner.planPurgingStamp(graph, begun, targets("b"));
        assertThat(purge.remove()).isEqualTo(ids("b"));
        assertThat(purge.insert()).isEqualTo(ids("b"));
    }

    @Test
    void whatOnlyTheDatabaseHasGivesWayToo() {
        RevisionGraph newer = graph("a <- b <- u");
        StampPlan plan = stamp(Rows.upTo(newer, "u"), "b");
        assertThat(plan.remove()).isEqualTo(ids("u"));
    }

    @Test
    void whatIsPendingBelowAnotherBranchStaysPending() {
        AppliedSet gap = Rows.exactly(graph, ids("a", "b", "y"));
        assertThat(stamp(gap, "c1").insert()).isEqualTo(ids("c1"));
    }
}
