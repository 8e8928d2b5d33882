package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MultipleBasesTest {

    private final RevisionGraph graph = graph("p1 <- p2", "q1 <- q2 <- q3", "p2 & q2 <- m");

    @Test
    void everyHistoryHasItsBaseAndItsHead() {
        assertThat(names(graph.bases())).containsExactly("p1", "q1");
        assertThat(names(graph.heads())).containsExactlyInAnyOrder("m", "q3");
    }

    @Test
    void eachHistoryIsOrderedInOnePiece() {
        assertThat(names(graph.revisions().stream().map(Revision::id).toList()))
                .containsExactly("p1", "p2", "q1", "q2", "m", "q3");
    }

    @Test
    void aGraphWithoutRevisionsHasNeither() {
        assertThat(graph().bases()).isEmpty();
        assertThat(graph().effectiveHeads()).isEmpty();
        assertThat(graph().revisions()).isEmpty();
    }
}
