package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns revisions into a graph, or says what is wrong with them. Reads them once, in the order in which they came and
 * most likely lie in memory; from then on they are numbers. What is wrong is looked for in the order of the ids, so that
 * the same files give the same message whatever order they came in.
 */
final class GraphBuilder implements Edges.Order {

    private final Revision[] revisions;
    private final IdIndex index;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Edges.Builder down;
    private final Edges.Builder dependsOn;
    private boolean flawed;

    GraphBuilder(Collection<Revision> revisions) {
        this.revisions = revisions.toArray(new Revision[0]);
        this.index = new IdIndex(this.revisions);
        this.down = new Edges.Builder(revisions.size(), revisions.size() + revisions.size() / 2);
        this.dependsOn = new Edges.Builder(revisions.size(), 0);
    }

    RevisionGraph build() {
        if (!index.addAll()) {
            throw duplicate();
        }
        indexLabels();
        for (int place = 0; place < revisions.length; place++) {
            resolve(place);
        }
        if (flawed) {
            throw flaw();
        }
        RevisionGraph graph = graph(down.build(), dependsOn.build());
        refuseForgottenBase(graph);
        return graph;
    }

    private static int[] inverse(int[] permutation) {
        int[] inverse = new int[permutation.length];
        for (int i = 0; i < permutation.length; i++) {
            inverse[permutation[i]] = i;
        }
        return inverse;
    }

    private int[] sorted() {
        return IdOrder.of(revisions, index.packed());
    }

    private DuplicateRevisionException duplicate() {
        int[] sorted = sorted();
        int second = 1;
        while (!id(sorted[second]).equals(id(sorted[second - 1]))) {
            second++;
        }
        RevisionId id = id(sorted[second]);
        List<String> origins = Arrays.stream(sorted)
                .mapToObj(place -> revisions[place])
                .filter(revision -> revision.id().equals(id))
                .map(Revision::origin)
                .toList();
        return new DuplicateRevisionException(id, origins);
    }

    private RevisionId id(int place) {
        return revisions[place].id();
    }

    private void indexLabels() {
        int[] labelled = new int[revisions.length];
        int count = 0;
        for (int place = 0; place < revisions.length; place++) {
            if (!revisions[place].labels().isEmpty()) {
                labelled[count++] = place;
            }
        }
        sort(labelled, 0, count);
        for (int i = 0; i < count; i++) {
            indexLabelsOf(labelled[i]);
        }
    }

    private void indexLabelsOf(int place) {
        for (BranchLabel label : revisions[place].labels()) {
            int id = index.find(label.value());
            Integer taken = id == IdIndex.NONE ? labels.putIfAbsent(label.value(), place) : Integer.valueOf(id);
            if (taken != null) {
                throw new DuplicateLabelException(label, revisions[taken], revisions[place]);
            }
        }
    }

    private void resolve(int place) {
        Revision revision = revisions[place];
        for (RevisionId parent : revision.downRevisions()) {
            add(down, place, index.find(parent));
        }
        down.endNode();
        for (String name : revision.dependsOn()) {
            add(dependsOn, place, dependency(name));
        }
        dependsOn.endNode();
    }

    private void add(Edges.Builder edges, int place, int parent) {
        if (parent == IdIndex.NONE || parent == place) {
            flawed = true;
        } else {
            edges.add(parent);
        }
    }

    private int dependency(String name) {
        int id = index.find(name);
        return id == IdIndex.NONE ? labels.getOrDefault(name, IdIndex.NONE) : id;
    }

    /** The first parent, by the id of the revision that names it, that cannot be one. */
    private MigrationException flaw() {
        return Arrays.stream(sorted())
                .mapToObj(this::flaws)
                .flatMap(Function.identity())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no flaw was found a second time"));
    }

    private Stream<MigrationException> flaws(int place) {
        Stream<Optional<MigrationException>> revised =
                revisions[place].downRevisions().stream().map(RevisionId::value).map(name -> flaw(place, name, false));
        Stream<Optional<MigrationException>> needed =
                revisions[place].dependsOn().stream().map(name -> flaw(place, name, true));
        return Stream.concat(revised, needed).flatMap(Optional::stream);
    }

    private Optional<MigrationException> flaw(int place, String name, boolean dependency) {
        int parent = dependency ? dependency(name) : index.find(name);
        if (parent == IdIndex.NONE) {
            return Optional.of(new UnknownParentException(revisions[place], name, dependency));
        }
        return parent == place ? Optional.of(new SelfLoopException(revisions[place], dependency)) : Optional.empty();
    }

    private RevisionGraph graph(Edges downEdges, Edges dependencies) {
        int[] places = upgradeOrder(downEdges.with(dependencies));
        int[] ranks = inverse(places);
        Revision[] ranked = new Revision[places.length];
        for (int rank = 0; rank < ranked.length; rank++) {
            ranked[rank] = revisions[places[rank]];
        }
        Map<String, RevisionId> labelled = new HashMap<>();
        for (Map.Entry<String, Integer> label : labels.entrySet()) {
            labelled.put(label.getKey(), id(label.getValue()));
        }
        return new RevisionGraph(
                List.of(ranked),
                index.ordered(ranked, places, ranks),
                labelled,
                downEdges.renumbered(places, ranks),
                dependencies.renumbered(places, ranks));
    }

    /** Only siblings are sorted by id: where there is one child, as in most of a long history, there is no choice. */
    private int[] upgradeOrder(Edges parents) {
        TopologicalOrder order = TopologicalOrder.of(parents, this);
        if (!order.isComplete()) {
            throw cycle(parents);
        }
        return order.nodes();
    }

    /** Sorts places by the ids of their revisions. */
    @Override
    public void sort(int[] places, int from, int to) {
        IdOrder.sort(revisions, index.packed(), places, from, to);
    }

    private CycleException cycle(Edges parents) {
        int[] sorted = sorted();
        Edges byId = parents.renumbered(sorted, inverse(sorted));
        return new CycleException(TopologicalOrder.of(byId, Edges.Order.NUMBERS).cycle().stream()
                .map(number -> revisions[sorted[number]])
                .toList());
    }

    private static void refuseForgottenBase(RevisionGraph graph) {
        List<Revision> undeclared = new ArrayList<>();
        for (Revision base : graph.revisions(graph.bases())) {
            if (!base.declaresBase()) {
                undeclared.add(base);
            }
        }
        if (undeclared.size() > 1) {
            throw new ForgottenBase(graph, undeclared).exception();
        }
    }
}
