package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static dev.migrations.testkit.Graphs.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final RevisionGraph graph = graph("p1(P) <- p2", "q1(Q) <- q2 <- q3", "q2 needs P", "z needs q3 & p2");

    private static RevisionId id(String value) {
        return RevisionId.of(value);
    }

    @Test
    void aLabelStandsForTheRevisionThatGivesIt() {
        assertThat(names(graph.dependsOn(id("q2")))).containsExactly("p1");
    }

    @Test
    void parentsAreThoseRevisedAndThoseNeeded() {
        assertThat(names(graph.parents(id("q2")))).containsExactly("q1", "p1");
        assertThat(names(graph.children(id("p1")))).containsExactly("p2", "q2");
        assertThat(names(graph.revisedBy(id("p1")))).containsExactly("p2");
    }

    @Test
    void aRevisionThatIsNeededIsAHeadButNotAnEffectiveOne() {
        assertThat(names(graph.heads())).containsExactly("p2", "q3", "z");
        assertThat(names(graph.effectiveHeads())).containsExactly("z");
    }

    @Test
    void ancestorsGoOverBothKindsOfEdgesAndLinesOverOne() {
        assertThat(names(graph.ancestors(ids("q2")))).containsExactly("p1", "q1", "q2");
        assertThat(names(graph.lineBelow(id("q2")))).containsExactly("q1", "q2");
        assertThat(names(graph.lineAbove(id("p1")))).containsExactly("p1", "p2");
    }

    @Test
    void whatIsNeededTwiceIsOneParent() {
        RevisionGraph redundant = graph("a <- b", "b needs a");
        assertThat(names(redundant.parents(id("b")))).containsExactly("a");
    }

    @Test
    void currentCountsDependenciesToo() {
        assertThat(names(graph.maximal(ids("p1", "q1", "q2")))).containsExactly("q2");
    }
}
