package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.testkit.RandomGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is created, merged, spliced and rebased, in whatever order: what is left is a graph. */
class PlacementLawsTest {

    private static final int GRAPHS = 1_000;
    private static final int STEPS = 3;

    private final Random random = new Random(7);
    private int created;
    private int moved;
    private int refused;

    @Test
    void everySequenceLeavesAGraph() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            RevisionGraph graph = RevisionGraph.of(RandomGraph.revisions(seed));
            FreshIds ids = new FreshIds(graph, random::nextLong);
            for (int i = 0; i < STEPS; i++) {
                graph = changed(graph, ids);
            }
        }
        assertThat(List.of(created, moved, refused)).allMatch(count -> count > 400);
    }

    private RevisionGraph changed(RevisionGraph graph, FreshIds ids) {
        try {
            return random.nextBoolean() ? rebased(graph) : grown(graph, ids.next());
        } catch (MigrationException e) {
            refused++;
            return graph;
        }
    }

    private RevisionGraph grown(RevisionGraph graph, RevisionId id) {
        Placement placement = new Placement(graph);
        RevisionSelector any = RevisionSelector.of(any(graph));
        List<RevisionId> parents = switch (random.nextInt(4)) {
            case 0 -> placement.on(List.of(), false);
            case 1 -> placement.on(List.of(any), true);
            case 2 -> placement.on(List.of(any), false);
            default -> placement.merging(List.of()).stream().map(Revision::id).toList();
        };
        List<String> dependsOn = placement.dependsOn(List.of(any.toString()));
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.add(new Revision(id, parents, parents.isEmpty(), dependsOn, List.of(), "", id + ".sql"));
        RevisionGraph grown = RevisionGraph.of(revisions);
        assertThat(grown.parents(id)).containsAll(parents);
        assertThat(grown.heads()).contains(id);
        created++;
        return grown;
    }

    private RevisionGraph rebased(RevisionGraph graph) {
        RevisionId id = any(graph);
        Rebasing rebasing = new Rebasing(graph, id);
        RevisionId target = random.nextBoolean() ? rebasing.otherHead() : any(graph);
        Revision after = rebasing.onto(target);
        RevisionGraph rebased = rebasing.graphWith(after);
        assertThat(rebased.get(id).downRevisions())
                .contains(target)
                .hasSameSizeAs(graph.get(id).downRevisions());
        assertThat(rebased.lineAbove(id)).containsExactlyInAnyOrderElementsOf(graph.lineAbove(id));
        moved++;
        return rebased;
    }

    private RevisionId any(RevisionGraph graph) {
        return graph.revisions().get(random.nextInt(graph.size())).id();
    }
}
