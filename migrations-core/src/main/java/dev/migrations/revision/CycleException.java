package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** Revisions that revise, or depend on, one another in a circle, so that none can be the first. */
public final class CycleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** As many lines of a circle as a person reads. */
    private static final int SHOWN = 12;

    private final List<Revision> cycle;

    /** The members of the circle, each a parent of the next, and the last a parent of the first. */
    CycleException(List<Revision> cycle) {
        super(describe(cycle), "Correct one of these lines.");
        this.cycle = List.copyOf(cycle);
    }

    private static String describe(List<Revision> cycle) {
        List<String> edges = new ArrayList<>();
        for (int i = 1; i <= Math.min(cycle.size(), SHOWN); i++) {
            edges.add(edge(cycle.get(i - 1), cycle.get(i % cycle.size())));
        }
        if (cycle.size() > SHOWN) {
            edges.add("and " + (cycle.size() - SHOWN) + " more");
        }
        return "The revisions form a cycle: " + String.join(", ", edges) + ".";
    }

    private static String edge(Revision parent, Revision child) {
        boolean dependency = !child.downRevisions().contains(parent.id());
        return child.id() + " (" + child.origin() + ") " + Wording.verb(dependency) + " " + parent.id();
    }

    /** The revisions on the cycle and no others, each a parent of the next, the last a parent of the first. */
    public List<Revision> cycle() {
        return cycle;
    }
}
