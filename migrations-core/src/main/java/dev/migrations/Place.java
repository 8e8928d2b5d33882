package dev.migrations;

import dev.migrations.internal.runtime.RanStep;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.UnionGraph;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

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
        return bare(current) + mark(current);
    }

    /** The same without a mark. */
    static String bare(List<RevisionId> current) {
        StringJoiner joined = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId id : current) {
            joined.add(id.value());
        }
        return joined.toString();
    }

    /** {@code 3f9c0a11be02 join cost and search (head)}. */
    String named(List<RevisionId> current) {
        StringJoiner joined = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId id : current) {
            joined.add(union.contains(id) ? union.get(id).toString() : id.value());
        }
        return joined + mark(current);
    }

    private String mark(List<RevisionId> current) {
        if (current.isEmpty() || !new HashSet<>(current).equals(new HashSet<>(build.effectiveHeads()))) {
            return "";
        }
        return current.size() == 1 ? " (head)" : " (heads)";
    }
}
