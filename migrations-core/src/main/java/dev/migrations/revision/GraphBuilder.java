package dev.migrations.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns revisions into a graph, or says what is wrong with them. Works on the revisions sorted by id, so that the same
 * files give the same message whatever order they came in.
 */
final class GraphBuilder {

    private static final int[] NONE = {};

    private final List<Revision> sorted;
    private final Map<String, Integer> ids;
    private final Map<String, Integer> labels = new HashMap<>();
    private final int[][] down;
    private final int[][] dependsOn;

    GraphBuilder(Collection<Revision> revisions) {
        sorted = IdOrder.sorted(revisions);
        ids = new HashMap<>(sorted.size() * 2);
        down = new int[sorted.size()][];
        dependsOn = new int[sorted.size()][];
    }

    RevisionGraph build() {
        indexIds();
        indexLabels();
        for (int node = 0; node < sorted.size(); node++) {
            down[node] = resolveDown(sorted.get(node));
            dependsOn[node] = resolveDependsOn(sorted.get(node));
        }
        TopologicalOrder order = order();
        RevisionGraph graph = graph(order.nodes());
        refuseForgottenBase(graph);
        return graph;
    }

    private void indexIds() {
        for (int node = 0; node < sorted.size(); node++) {
            Revision revision = sorted.get(node);
            if (ids.putIfAbsent(revision.id().value(), node) != null) {
                throw duplicate(revision.id());
            }
        }
    }

    private DuplicateRevisionException duplicate(RevisionId id) {
        List<String> origins = sorted.stream()
                .filter(revision -> revision.id().equals(id))
                .map(Revision::origin)
                .toList();
        return new DuplicateRevisionException(id, origins);
    }

    private void indexLabels() {
        for (int node = 0; node < sorted.size(); node++) {
            for (BranchLabel label : sorted.get(node).labels()) {
                Integer taken = ids.get(label.value());
                taken = taken == null ? labels.putIfAbsent(label.value(), node) : taken;
                if (taken != null) {
                    throw new DuplicateLabelException(label, sorted.get(taken), sorted.get(node));
                }
            }
        }
    }

    private int[] resolveDown(Revision revision) {
        if (revision.downRevisions().size() == 1) {
            String only = revision.downRevisions().get(0).value();
            return new int[] {parent(revision, only, ids.get(only), false)};
        }
        Set<Integer> parents = new LinkedHashSet<>();
        for (RevisionId parent : revision.downRevisions()) {
            parents.add(parent(revision, parent.value(), ids.get(parent.value()), false));
        }
        return array(parents);
    }

    private int[] resolveDependsOn(Revision revision) {
        if (revision.dependsOn().isEmpty()) {
            return NONE;
        }
        Set<Integer> parents = new LinkedHashSet<>();
        for (String name : revision.dependsOn()) {
            Integer parent = ids.get(name);
            parents.add(parent(revision, name, parent == null ? labels.get(name) : parent, true));
        }
        return array(parents);
    }

    private int parent(Revision revision, String name, @Nullable Integer parent, boolean dependency) {
        if (parent == null) {
            throw new UnknownParentException(revision, name, dependency);
        }
        if (sorted.get(parent).id().equals(revision.id())) {
            throw new SelfLoopException(revision, dependency);
        }
        return parent;
    }

    private static int[] array(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private TopologicalOrder order() {
        int[][] parents = new int[sorted.size()][];
        Arrays.setAll(parents, node -> RevisionGraph.union(down[node], dependsOn[node]));
        TopologicalOrder order = TopologicalOrder.of(parents);
        if (!order.isComplete()) {
            throw new CycleException(order.cycle().stream().map(sorted::get).toList());
        }
        return order;
    }

    private RevisionGraph graph(int[] order) {
        int[] rankOf = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            rankOf[order[rank]] = rank;
        }
        List<Revision> ranked = Arrays.stream(order).mapToObj(sorted::get).toList();
        return new RevisionGraph(ranked, renumber(down, order, rankOf), renumber(dependsOn, order, rankOf));
    }

    private static int[][] renumber(int[][] edges, int[] order, int[] rankOf) {
        int[][] renumbered = new int[edges.length][];
        for (int rank = 0; rank < order.length; rank++) {
            int[] nodes = edges[order[rank]];
            renumbered[rank] = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                renumbered[rank][i] = rankOf[nodes[i]];
            }
        }
        return renumbered;
    }

    private static void refuseForgottenBase(RevisionGraph graph) {
        List<Revision> undeclared = graph.bases().stream()
                .map(graph::get)
                .filter(base -> !base.declaresBase())
                .toList();
        if (undeclared.size() > 1) {
            throw new ForgottenBase(graph, undeclared).exception();
        }
    }
}
