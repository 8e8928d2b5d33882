package dev.migrations.plan;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionSelector;
import java.util.List;
import java.util.stream.Collectors;

/** A downgrade that would take back revisions of other branches too, because they need what goes. Nothing was run. */
public final class CollateralException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final RevisionSelector target;
    private final List<Revision> revisions;

    /** The downgrade to {@code target} that takes {@code revisions} with it, in this order. */
    public CollateralException(RevisionSelector target, List<Revision> revisions) {
        super(describe(target, revisions), action(target, revisions.size()));
        this.target = target;
        this.revisions = List.copyOf(revisions);
    }

    private static String describe(RevisionSelector target, List<Revision> revisions) {
        boolean one = revisions.size() == 1;
        String named = revisions.stream()
                .limit(SHOWN)
                .map(revision -> revision + " (" + revision.origin() + ")")
                .collect(Collectors.joining(", "));
        String more = revisions.size() > SHOWN ? " and " + (revisions.size() - SHOWN) + " more" : "";
        return "The downgrade to " + target + " would also take back "
                + (one
                        ? "a revision of another branch, which needs"
                        : revisions.size() + " revisions of other branches, which need")
                + " what goes: " + named + more + ". Nothing was run.";
    }

    private static String action(RevisionSelector target, int count) {
        return "To take " + (count == 1 ? "it" : "them") + " back as well: migrations downgrade " + target
                + " --collateral, in Java DowngradeOption.ALLOW_COLLATERAL.";
    }

    /** What was asked for. */
    public RevisionSelector target() {
        return target;
    }

    /** The revisions of other branches, in the order in which they would be taken back. */
    public List<Revision> revisions() {
        return revisions;
    }
}
