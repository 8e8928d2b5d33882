package dev.migrations.plan;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import java.util.List;

/**
 * From the graph, what is applied and what is asked for to what is to be done. Pure: the same three always give the same
 * plan, and nothing is looked up anywhere else.
 *
 * <p>Edges come from the files for revisions that this build knows, and from the rows for those that it does not
 * ({@link UnionGraph}), so that the newer revisions of a database that is ahead are counted and can be taken back.
 */
public final class Planner {

    private Planner() {}

    /**
     * What brings the database up to {@code target}: everything at or below it that is not applied, wherever it lies. An
     * upgrade that was begun comes first. A target that is applied already is nothing to do, never a downgrade.
     *
     * @param graph the revisions of this build
     * @throws HalfRunException a downgrade was begun, or an upgrade whose revision this build does not have
     * @throws SeveralCurrentException steps are to be counted and the database is at several revisions
     * @throws dev.migrations.error.MigrationException the target cannot be resolved; see {@link RevisionGraph#resolve}
     */
    public static MigrationPlan planUpgrade(RevisionGraph graph, AppliedSet applied, RevisionSelector target) {
        return new UpgradePlanner(graph, applied).plan(target);
    }

    /**
     * What takes the database down to {@code target}: the target itself stays (except {@code base}); what revises it
     * goes, with everything that by either kind of edge needs what goes. A downgrade that was begun comes first.
     *
     * @param graph the revisions of this build
     * @throws HalfRunException an upgrade was begun
     * @throws TargetNotAppliedException the target is not applied
     * @throws SeveralCurrentException steps are to be counted and the database is at several revisions
     * @throws dev.migrations.error.MigrationException the target cannot be resolved; see {@link RevisionGraph#resolve}
     */
    public static MigrationPlan planDowngrade(RevisionGraph graph, AppliedSet applied, RevisionSelector target) {
        return new DowngradePlanner(graph, applied).plan(target);
    }

    /**
     * What has to change for the database to count as being at {@code targets}: rows that share lineage with a target, by
     * either kind of edge, give way to it; others stay.
     *
     * @param graph the revisions of this build
     * @throws HalfRunException something was begun and has not ended
     * @throws dev.migrations.revision.RelatedTargetsException one target includes another
     * @throws dev.migrations.revision.UnsuitableSelectorException a target is counted in steps
     */
    public static StampPlan planStamp(RevisionGraph graph, AppliedSet applied, List<RevisionSelector> targets) {
        return new StampPlanner(graph, applied).plan(targets);
    }

    /** As {@link #planStamp}, but as if the database had no rows: whatever is not asked for is forgotten. */
    public static StampPlan planPurgingStamp(RevisionGraph graph, AppliedSet applied, List<RevisionSelector> targets) {
        return new StampPlanner(graph, applied).planPurging(targets);
    }

    /** What the database is at: the applied revisions that no applied revision has as a parent, in upgrade order. */
    public static List<RevisionId> current(RevisionGraph graph, AppliedSet applied) {
        return UnionGraph.of(graph, applied).maximal(applied.ids());
    }
}
