package dev.migrations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.CycleException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Histories of a hundred thousand revisions: nothing recurses, and nothing is done once a revision for each other. */
class LongHistoryTest {

    private static final int LENGTH = 100_000;

    private static final RevisionGraph LINE = line();

    private static final RevisionGraph FAN = fan();

    private static RevisionId id(int number) {
        return RevisionId.of("r" + (1_000_000 + number));
    }

    private static Revision revision(int number, int... parents) {
        List<RevisionId> down =
                Arrays.stream(parents).mapToObj(LongHistoryTest::id).toList();
        return new Revision(id(number), down, true, List.of(), List.of(), "", "r" + number);
    }

    private static RevisionGraph line() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            revisions.add(i == 0 ? revision(0) : revision(i, i - 1));
        }
        return RevisionGraph.of(revisions);
    }

    /** One base that all others revise. */
    private static RevisionGraph fan() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            revisions.add(i == 0 ? revision(0) : revision(i, 0));
        }
        return RevisionGraph.of(revisions);
    }

    /** A fork and a merge, a fork and a merge: the number of ways from top to bottom doubles with each. */
    private static RevisionGraph ladder() {
        List<Revision> revisions = new ArrayList<>(List.of(revision(0)));
        for (int i = 1; i + 2 < LENGTH; i += 3) {
            revisions.add(revision(i, i - 1));
            revisions.add(revision(i + 1, i - 1));
            revisions.add(revision(i + 2, i, i + 1));
        }
        return RevisionGraph.of(revisions);
    }

    private static void goesUpAndDown(RevisionGraph graph) {
        MigrationPlan up = Planner.planUpgrade(graph, AppliedSet.empty(), RevisionSelector.HEADS);
        assertThat(up.steps()).hasSize(graph.size());
        assertThat(up.currentAfter()).isEqualTo(graph.effectiveHeads());
        AppliedSet all = Rows.exactly(graph, up.ids());
        assertThat(Planner.planDowngrade(graph, all, RevisionSelector.BASE).steps())
                .hasSize(graph.size());
        assertThat(Assessment.of(graph, all, RevisionSelector.HEADS).isUpToDate())
                .isTrue();
        assertThat(Planner.planStamp(graph, AppliedSet.empty(), List.of(RevisionSelector.HEADS))
                        .insert())
                .hasSize(graph.size());
    }

    @Test
    void aLineGoesUpAndDown() {
        goesUpAndDown(LINE);
    }

    @Test
    void aFanGoesUpAndDown() {
        goesUpAndDown(FAN);
    }

    @Test
    void aLadderOfMergesGoesUpAndDown() {
        goesUpAndDown(ladder());
    }

    @Test
    void stepsAreWalkedOverTheWholeLine() {
        assertThat(LINE.resolve(RevisionSelector.parse("base+" + LENGTH))).containsExactly(id(LENGTH - 1));
        assertThat(LINE.resolve(RevisionSelector.parse("head-" + LENGTH))).isEmpty();
    }

    @Test
    void everyHeadOfAFanIsNamedOnce() {
        AppliedSet base = Rows.exactly(FAN, List.of(id(0)));
        Assessment assessment = Assessment.of(FAN, base, RevisionSelector.HEADS);
        assertThat(assessment.pending()).hasSize(LENGTH - 1);
        assertThat(assessment.severalHeads().orElseThrow().heads()).hasSize(LENGTH - 1);
        assertThat(assessment.severalHeads().orElseThrow().describe())
                .startsWith("99999 heads, all applied: r1000001 (r1), ")
                .endsWith("r1000008 (r8) and 99991 more. Join them: migrations merge -m \"join 99999 heads\"");
    }

    @Test
    void aDatabaseFarAheadIsJudged() {
        RevisionGraph old = RevisionGraph.of(List.of(revision(0)));
        AppliedSet all = Rows.exactly(LINE, LINE.ancestors(LINE.heads()));
        assertThat(Assessment.of(old, all, RevisionSelector.HEADS).ahead()).isPresent();
        assertThat(Planner.planDowngrade(old, all, RevisionSelector.of(id(0))).steps())
                .hasSize(LENGTH - 1);
    }

    @Test
    void aCycleOfAllOfThemIsShownInPart() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            revisions.add(revision(i, (i + LENGTH - 1) % LENGTH));
        }
        CycleException cycle = Assertions.catchThrowableOfType(CycleException.class, () -> RevisionGraph.of(revisions));
        assertThat(cycle.cycle()).hasSize(LENGTH);
        assertThat(cycle.getMessage()).contains("and 99988 more").hasSizeLessThan(1_000);
    }
}
