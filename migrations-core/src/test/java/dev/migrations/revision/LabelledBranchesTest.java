package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelledBranchesTest {

    private final RevisionGraph graph = graph("a <- b <- c1 <- d1(L1) <- e1", "b <- c2(L2)", "x <- y(Y) <- z");

    @Test
    void aLabelNamesTheRevisionThatGivesIt() {
        assertThat(graph.labelled("L1")).contains(RevisionId.of("d1"));
        assertThat(graph.labelled("L9")).isEmpty();
        assertThat(graph.labels()).containsOnlyKeys("L1", "L2", "Y");
    }

    @Test
    void aLabelCoversItsLineDownToWhereItBranchedOff() {
        assertThat(names(graph.branchOf(RevisionId.of("d1")))).containsExactly("c1", "d1", "e1");
    }

    @Test
    void aLabelOnAStraightHistoryCoversAllOfIt() {
        assertThat(names(graph.branchOf(RevisionId.of("y")))).containsExactly("x", "y", "z");
    }
}
