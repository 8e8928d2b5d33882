package dev.migrations.testkit;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Graphs of up to sixty revisions with branches, merges, several bases, labels and dependencies; the seed decides. */
public final class RandomGraph {

    private static final int LARGEST = 60;

    private final Random random;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private RandomGraph(long seed) {
        this.random = new Random(seed);
    }

    /** The revisions of the graph of this seed, in no particular order. */
    public static List<Revision> revisions(long seed) {
        RandomGraph graph = new RandomGraph(seed);
        graph.grow();
        return graph.revisions;
    }

    private void grow() {
        int size = 1 + random.nextInt(LARGEST);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(Integer.toHexString(random.nextInt() | 0x10000000) + i);
        }
        for (int i = 0; i < size; i++) {
            revisions.add(revision(names.get(i), names.subList(0, i)));
        }
        Collections.shuffle(revisions, random);
    }

    private Revision revision(String id, List<String> below) {
        Set<String> down = new LinkedHashSet<>();
        if (!below.isEmpty() && random.nextInt(12) > 0) {
            int parents = random.nextInt(6) == 0 ? 2 + random.nextInt(2) : 1;
            for (int i = 0; i < parents; i++) {
                down.add(near(below));
            }
        }
        List<String> dependsOn = new ArrayList<>();
        if (!below.isEmpty() && random.nextInt(6) == 0) {
            dependsOn.add(labels.isEmpty() || random.nextBoolean() ? near(below) : near(labels));
        }
        return new Revision(
                RevisionId.of(id),
                down.stream().map(RevisionId::of).toList(),
                true,
                dependsOn,
                label(),
                "",
                id + ".sql");
    }

    private List<BranchLabel> label() {
        if (random.nextInt(8) > 0) {
            return List.of();
        }
        String label = "label" + labels.size();
        labels.add(label);
        return List.of(BranchLabel.of(label));
    }

    /** Mostly one of the last few, so that graphs are long rather than flat. */
    private String near(List<String> names) {
        int window = random.nextInt(4) == 0 ? names.size() : Math.min(4, names.size());
        return names.get(names.size() - 1 - random.nextInt(window));
    }
}
