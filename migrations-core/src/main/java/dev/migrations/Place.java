package dev.migrations;

import dev.migrations.internal.runtime.RanStep;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.UnionGraph;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a database is, in words. Immutable.
 *
 * @param union the build's graph and what the database knows besides
 * @param build the build's graph
 * @param applied the applied ids before a run
 */
record Place(RevisionGraph union, RevisionGraph build, Set<RevisionId> applied) {

    static Place of(RevisionGraph build, AppliedSet applied) {
        return new Place(UnionGraph.of(build, applied), build, applied.ids());
    }

    /** The current revisions after {@code steps}. */
    List<RevisionId> after(List<RanStep> steps) {
        Set<RevisionId> ids = new HashSet<>(applied);
        for (RanStep ran : steps) {
            if (ran.step().direction() == Direction.UPGRADE) {
                ids.add(ran.step().revision().id());
            } else {
                ids.remove(ran.step().revision().id());
            }
        }
        return union.maximal(ids);
    }

    /** {@code 3f9c0a11be02 (head)}, {@code base}, {@code a1, b2}. */
    String ids(List<RevisionId> current) {
        return current.isEmpty()
                ? "base"
                : join(current.stream().map(RevisionId::value).toList()) + mark(current);
    }

    /** {@code 3f9c0a11be02 join cost and search (head)}. */
    String named(List<RevisionId> current) {
        return current.isEmpty()
                ? "base"
                : join(current.stream()
                                .map(id ->
                                        union.find(id).map(Revision::toString).orElse(id.value()))
                                .toList())
                        + mark(current);
    }

    private String mark(List<RevisionId> current) {
        boolean atHeads = new HashSet<>(current).equals(new HashSet<>(build.effectiveHeads()));
        return !atHeads ? "" : current.size() == 1 ? " (head)" : " (heads)";
    }

    private static String join(List<String> parts) {
        return String.join(", ", parts);
    }
}
