package dev.migrations.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.cli.graph.GraphPicture.Node;
import dev.migrations.cli.graph.GraphPicture.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphPictureTest {

    private static Node node(String id, String... parents) {
        return new Node(id, List.of(parents));
    }

    private static List<Row> rows(List<Node> nodes) {
        List<Row> rows = new ArrayList<>();
        GraphPicture.draw(nodes, rows::add);
        return rows;
    }

    private static String picture(Node... nodes) {
        return rows(List.of(nodes)).stream()
                .map(row -> row.id() == null ? row.drawing() : row.drawing() + " " + row.id())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLineIsALine() {
        assertThat(picture(node("a"), node("b", "a"))).isEqualTo("* b\n* a");
    }

    @Test
    void branchesRunBesideEachOtherAndMeet() {
        assertThat(picture(node("a"), node("b", "a"), node("c", "a"), node("d", "b", "c")))
                .isEqualTo("""
                * d
                |\\
                | * c
                * | b
                |/
                * a""");
    }

    @Test
    void severalHeadsStandSideBySide() {
        assertThat(picture(node("a"), node("b", "a"), node("c", "a"), node("d", "a")))
                .isEqualTo("""
                * d
                | * c
                |/
                | * b
                |/
                * a""");
    }

    @Test
    void aLineCrossesThoseBetween() {
        assertThat(picture(node("a"), node("b"), node("c"), node("d", "a"), node("m", "d", "b", "c", "a")))
                .isEqualTo("""
                        * m
                        |\\
                        |\\ \\
                        |\\ \\ \\
                        * | | | d
                        | |_|/
                        |/| |
                        | | * c
                        | * b
                        * a""");
    }

    @Test
    void separateHistoriesEndAtTheirBases() {
        assertThat(picture(node("a"), node("x"), node("b", "a"), node("y", "x")))
                .isEqualTo("""
                * y
                | * b
                * | x
                 /
                * a""");
    }

    @Test
    void aHeadIsNotMistakenForTheParentOfABase() {
        assertThat(picture(node("a"), node("b", "a"), node("x"))).isEqualTo("* x\n\n* b\n* a");
    }

    @Test
    void everyEdgeIsDrawnAndNothingElse() {
        Random random = new Random(20261120);
        for (int round = 0; round < 500; round++) {
            List<Node> nodes = randomGraph(random, 2 + random.nextInt(25));
            assertThat(PictureReader.edges(rows(nodes))).as("round %d", round).isEqualTo(edges(nodes));
        }
    }

    @Test
    void noRowIsWiderThanWhatIsWaitedFor() {
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            List<Node> nodes = randomGraph(random, 40);
            int widest = rows(nodes).stream()
                    .mapToInt(row -> row.drawing().length())
                    .max()
                    .orElseThrow();
            assertThat(widest).as("round %d", round).isLessThanOrEqualTo(2 * widestCut(nodes) + 2);
        }
    }

    @Test
    void aHundredThousandRevisionsAreDrawn() {
        List<Node> nodes = IntStream.range(0, 100_000)
                .mapToObj(i -> i == 0 ? node("r0") : node("r" + i, "r" + (i - 1)))
                .toList();
        assertThat(rows(nodes)).hasSize(100_000);
    }

    private static List<Node> randomGraph(Random random, int size) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> parents = new LinkedHashSet<>();
            int wanted = random.nextInt(8) == 0 ? 0 : 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            for (int p = 0; i > 0 && p < wanted; p++) {
                parents.add("n" + (i - 1 - random.nextInt(Math.min(i, 6))));
            }
            nodes.add(new Node("n" + i, List.copyOf(parents)));
        }
        return nodes;
    }

    private static Set<String> edges(List<Node> nodes) {
        Set<String> edges = new TreeSet<>();
        nodes.forEach(node -> node.parents().forEach(parent -> edges.add(node.id() + " -> " + parent)));
        return edges;
    }

    /** At most so many lanes are needed at once: revisions waited for, and those that a merge adds. */
    private static int widestCut(List<Node> nodes) {
        int widest = 0;
        Set<String> waited = new HashSet<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            waited.add(node.id());
            widest = Math.max(widest, waited.size() + Math.max(0, node.parents().size() - 1));
            waited.remove(node.id());
            waited.addAll(node.parents());
        }
        return widest;
    }
}
