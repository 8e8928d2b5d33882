package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static dev.migrations.testkit.Graphs.names;
import static dev.migrations.testkit.Graphs.revisions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiamondGraphTest {

    private static final String[] LINES = {"a <- b1 <- c1", "a <- b2 <- c2", "c1 & c2 <- m <- n"};

    private final RevisionGraph graph = graph(LINES);

    private static List<String> order(RevisionGraph graph) {
        return names(graph.revisions().stream().map(Revision::id).toList());
    }

    @Test
    void theOrderStaysOnOneLineAsLongAsItCan() {
        assertThat(order(graph)).containsExactly("a", "b1", "c1", "b2", "c2", "m", "n");
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfTheFiles() {
        List<Revision> reversed = new ArrayList<>(revisions(LINES));
        Collections.reverse(reversed);
        assertThat(order(RevisionGraph.of(reversed))).isEqualTo(order(graph));
    }

    @Test
    void headsAndBasesAreItsEnds() {
        assertThat(names(graph.heads())).containsExactly("n");
        assertThat(names(graph.bases())).containsExactly("a");
    }

    @Test
    void aForkIsABranchPointAndAJoinAMergePoint() {
        assertThat(graph.isBranchPoint(RevisionId.of("a"))).isTrue();
        assertThat(graph.isBranchPoint(RevisionId.of("b1"))).isFalse();
        assertThat(graph.isMergePoint(RevisionId.of("m"))).isTrue();
        assertThat(graph.isMergePoint(RevisionId.of("n"))).isFalse();
    }

    @Test
    void ancestorsAndDescendantsIncludeWhereTheyStart() {
        assertThat(names(graph.ancestors(ids("c1", "b2")))).containsExactly("a", "b1", "c1", "b2");
        assertThat(names(graph.descendants(ids("b1")))).containsExactly("b1", "c1", "m", "n");
    }

    @Test
    void aLineageLeavesTheOtherSideOut() {
        assertThat(names(graph.lineage(RevisionId.of("c1")))).containsExactly("a", "b1", "c1", "m", "n");
    }

    @Test
    void maximalIsWhatNothingElseStandsOn() {
        assertThat(names(graph.maximal(ids("a", "b1", "c1", "b2")))).containsExactly("c1", "b2");
        assertThat(names(graph.maximal(ids("a", "c1")))).containsExactly("a", "c1");
        assertThat(graph.maximal(List.of())).isEmpty();
    }

    @Test
    void childrenAndParentsAreInOrder() {
        assertThat(names(graph.children(RevisionId.of("a")))).containsExactly("b1", "b2");
        assertThat(names(graph.parents(RevisionId.of("m")))).containsExactly("c1", "c2");
    }
}
