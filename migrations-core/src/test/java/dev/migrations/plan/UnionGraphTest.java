package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.testkit.Rows;
import org.junit.jupiter.api.Test;

class UnionGraphTest {

    private final RevisionGraph known = graph("a <- b(L)", "q needs L");

    private static RevisionGraph union(RevisionGraph known, RevisionGraph recorded, String... at) {
        return UnionGraph.of(known, Rows.upTo(recorded, at));
    }

    @Test
    void withNothingUnknownItIsTheBuildsOwnGraph() {
        assertThat(union(known, known, "b")).isSameAs(known);
    }

    @Test
    void edgesOfKnownRevisionsComeFromTheFiles() {
        RevisionGraph union = union(known, graph("x <- b <- u"), "u");
        assertThat(union.parents(RevisionId.of("b"))).isEqualTo(ids("a"));
        assertThat(union.parents(RevisionId.of("u"))).isEqualTo(ids("b"));
    }

    @Test
    void edgesOfUnknownRevisionsComeFromTheRows() {
        RevisionGraph union = union(known, graph("a <- u", "v", "u needs v"), "u");
        assertThat(union.parents(RevisionId.of("u"))).isEqualTo(ids("a", "v"));
        assertThat(union.get(RevisionId.of("u")).origin()).isEqualTo(UnionGraph.ORIGIN);
    }

    @Test
    void aParentWithoutARowIsLeftOut() {
        RevisionGraph recorded = graph("gone <- u");
        RevisionGraph union = UnionGraph.of(known, Rows.exactly(recorded, ids("u")));
        assertThat(union.parents(RevisionId.of("u"))).isEmpty();
    }

    @Test
    void aNameThatIsTakenBelongsToTheFilesOrElseToTheId() {
        RevisionGraph union = union(known, graph("a <- u(M) <- v", "L <- v"), "v");
        assertThat(union.labelled("M")).contains(RevisionId.of("u"));
        assertThat(union.labelled("L")).isEmpty();
        assertThat(union.contains(RevisionId.of("L"))).isTrue();
        assertThat(union.dependsOn(RevisionId.of("q"))).isEqualTo(ids("b"));
    }
}
