package dev.migrations.plan;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RelatedTargetsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionResolver;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an upgrade is to reach. Names are looked up among the revisions of this build only: what only the database knows
 * is applied and cannot be run here.
 */
final class UpgradeTargets {

    private static final String SUITABLE =
            "an id, a label, head, heads, base, +1, ae10+1, one of these on a branch, as in billing@head, or several with"
                    + " commas between";

    private final State state;
    private final RevisionResolver resolver;

    UpgradeTargets(State state) {
        this.state = state;
        this.resolver = new RevisionResolver(state.known);
    }

    /** The revisions that are to be applied with all their ancestors; empty for {@code base}. */
    List<RevisionId> resolve(RevisionSelector selector) {
        if (selector instanceof RevisionSelector.Several several) {
            // Two branches that were merged have one head, and may still be named both.
            Set<RevisionId> all = new LinkedHashSet<>();
            several.targets().forEach(target -> all.addAll(resolve(target)));
            refuseRelated(state.graph, all);
            return List.copyOf(all);
        }
        refuseStepsDown(selector);
        if (selector instanceof RevisionSelector.Relative relative && relative.anchor() == null) {
            return stepsUp(relative, state.current, Optional.empty());
        }
        if (selector instanceof RevisionSelector.AtBranch at
                && at.target() instanceof RevisionSelector.Relative relative
                && relative.anchor() == null) {
            RevisionId branch = state.resolver.branch(at.branch());
            return stepsUp(relative, startsOn(branch), Optional.of(branch));
        }
        if (selector instanceof RevisionSelector.Range || selector instanceof RevisionSelector.Current) {
            throw unsuitable(selector);
        }
        return resolver.resolve(selector);
    }

    static void refuseRelated(RevisionGraph graph, Set<RevisionId> targets) {
        Set<RevisionId> parents = new LinkedHashSet<>();
        targets.forEach(target -> parents.addAll(graph.parents(target)));
        Set<RevisionId> below = graph.ancestors(parents);
        targets.stream().filter(below::contains).findFirst().ifPresent(lower -> {
            throw new RelatedTargetsException(lower, upper(graph, lower, targets));
        });
    }

    private static RevisionId upper(RevisionGraph graph, RevisionId lower, Set<RevisionId> targets) {
        Set<RevisionId> above = graph.descendants(List.of(lower));
        return targets.stream()
                .filter(target -> !target.equals(lower) && above.contains(target))
                .findFirst()
                .orElseThrow();
    }

    private List<RevisionId> startsOn(RevisionId branch) {
        List<RevisionId> current = state.currentOn(branch);
        return current.isEmpty() ? state.tipsOn(branch) : current;
    }

    private List<RevisionId> stepsUp(
            RevisionSelector.Relative relative, List<RevisionId> starts, Optional<RevisionId> branch) {
        if (starts.size() > 1) {
            throw new SeveralCurrentException(relative, Direction.UPGRADE, starts);
        }
        RevisionResolver walker = state.resolver;
        return walker.walk(starts.stream().findFirst(), relative.steps(), branch).stream()
                .toList();
    }

    private static void refuseStepsDown(RevisionSelector selector) {
        RevisionSelector place = selector instanceof RevisionSelector.AtBranch at ? at.target() : selector;
        if (place instanceof RevisionSelector.Relative steps && steps.anchor() == null && steps.steps() < 0) {
            throw unsuitable(selector);
        }
    }

    private static UnsuitableSelectorException unsuitable(RevisionSelector selector) {
        return new UnsuitableSelectorException(selector, "the target of an upgrade", SUITABLE);
    }
}
