package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;

/** The part before the {@code @} is neither a branch label nor a revision. */
public final class UnknownBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String branch;
    private final List<String> labels;

    UnknownBranchException(String branch, RevisionGraph graph) {
        super("There is no branch '" + branch + "'.", action(graph));
        this.branch = branch;
        this.labels = sorted(graph);
    }

    private static List<String> sorted(RevisionGraph graph) {
        return graph.labels().keySet().stream().sorted().toList();
    }

    private static String action(RevisionGraph graph) {
        List<String> labels = sorted(graph);
        return labels.isEmpty()
                ? "No revision has a branch label; before the @ a revision id may stand as well."
                : "The branch labels are " + Wording.and(labels) + "; before the @ a revision id may stand as well.";
    }

    /** The branch as it was named. */
    public String branch() {
        return branch;
    }

    /** The labels that there are. */
    public List<String> labels() {
        return labels;
    }
}
