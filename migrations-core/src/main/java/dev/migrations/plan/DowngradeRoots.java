package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.revision.WalkedTooFarException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lowest revisions that a downgrade takes away; all that stands on them goes too. For a target that is a revision
 * these are the revisions that revise it.
 */
final class DowngradeRoots {

    private static final String SUITABLE =
            "an id, a label, base, -1, ae10-1, or one of these on a branch, as in billing@base";

    private final State state;

    DowngradeRoots(State state) {
        this.state = state;
    }

    List<RevisionId> of(RevisionSelector target) {
        refuseStepsUp(target);
        if (target instanceof RevisionSelector.AtBranch at) {
            return onBranch(at);
        }
        if (target instanceof RevisionSelector.Relative relative && relative.anchor() == null) {
            return stepsDown(relative, state.current);
        }
        if (target instanceof RevisionSelector.Base) {
            return state.graph.bases();
        }
        boolean suitable = target instanceof RevisionSelector.Named
                || target instanceof RevisionSelector.Head
                || target instanceof RevisionSelector.Heads
                || target instanceof RevisionSelector.Relative;
        if (!suitable) {
            throw unsuitable(target);
        }
        return state.resolver
                .single(target)
                .map(stays -> taken(stays, above(stays)))
                .orElseGet(state.graph::bases);
    }

    /** Before the {@code @} stands where to go down; the revision after it is looked up everywhere, as Alembic does. */
    private List<RevisionId> onBranch(RevisionSelector.AtBranch at) {
        RevisionId branch = state.resolver.branch(at.branch());
        if (at.target() instanceof RevisionSelector.Relative relative && relative.anchor() == null) {
            return stepsDown(relative, startsOn(branch, at));
        }
        boolean named = at.target() instanceof RevisionSelector.Named;
        Optional<RevisionId> stays = state.resolver.single(named ? at.target() : at);
        if (stays.isPresent()) {
            return aboveOn(branch, stays.get());
        }
        return at.target() instanceof RevisionSelector.Base ? List.of(branch) : basesBelow(branch);
    }

    /** What a walk that came to its end takes back. */
    private List<RevisionId> basesBelow(RevisionId branch) {
        Set<RevisionId> below = state.graph.lineBelow(branch);
        return state.graph.bases().stream().filter(below::contains).toList();
    }

    /** What revises the target, on every branch. */
    private List<RevisionId> above(RevisionId stays) {
        if (!state.applied.contains(stays)) {
            throw new TargetNotAppliedException(state.graph.get(stays), state.current);
        }
        return state.graph.revisedBy(stays);
    }

    /** Where the way parts above the target, only the way towards the branch. */
    private List<RevisionId> aboveOn(RevisionId branch, RevisionId stays) {
        List<RevisionId> above = above(stays);
        if (above.size() < 2) {
            return taken(stays, above);
        }
        Set<RevisionId> towards = state.graph.lineBelow(branch);
        List<RevisionId> kept = above.stream().filter(towards::contains).toList();
        if (kept.isEmpty()) {
            throw new NotBelowBranchException(stays, branch, above);
        }
        return taken(stays, kept);
    }

    /** Fails where none of these is applied, unless the database is at the target: then what holds it depends on it only. */
    private List<RevisionId> taken(RevisionId stays, List<RevisionId> above) {
        if (!state.current.contains(stays) && above.stream().noneMatch(state.applied::contains)) {
            throw TargetNotAppliedException.nothingAbove(state.graph.get(stays), state.current);
        }
        return above;
    }

    private List<RevisionId> startsOn(RevisionId branch, RevisionSelector.AtBranch at) {
        List<RevisionId> current = state.currentOn(branch);
        if (current.isEmpty() && !state.applied.contains(branch)) {
            throw new TargetNotAppliedException(at.branch(), state.current);
        }
        return current.isEmpty() ? state.tipsOn(branch) : current;
    }

    /**
     * The last revision that the steps pass over. The walk goes one step further, so that a merge point is refused: below
     * it the way parts.
     */
    private List<RevisionId> stepsDown(RevisionSelector.Relative relative, List<RevisionId> starts) {
        if (starts.size() > 1) {
            throw new SeveralCurrentException(relative, Direction.DOWNGRADE, starts);
        }
        if (starts.isEmpty()) {
            throw new WalkedTooFarException("base", relative.steps(), 0);
        }
        Optional<RevisionId> start = Optional.of(starts.get(0));
        state.resolver.walk(start, relative.steps(), Optional.empty());
        return state.resolver.walk(start, relative.steps() + 1, Optional.empty()).stream()
                .toList();
    }

    private static void refuseStepsUp(RevisionSelector target) {
        RevisionSelector place = target instanceof RevisionSelector.AtBranch at ? at.target() : target;
        if (place instanceof RevisionSelector.Relative steps && steps.anchor() == null && steps.steps() > 0) {
            throw unsuitable(target);
        }
    }

    private static UnsuitableSelectorException unsuitable(RevisionSelector selector) {
        return new UnsuitableSelectorException(selector, "the target of a downgrade", SUITABLE);
    }
}
