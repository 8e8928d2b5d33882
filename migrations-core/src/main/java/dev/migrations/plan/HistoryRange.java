package dev.migrations.plan;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionResolver;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.revision.WalkedTooFarException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The revisions from a lower end up to an upper one, both among them: what stands on the lower end and is needed by the
 * upper one, over both kinds of edges. A lower end that is left out, or {@code base}, is below everything; an upper one
 * that is left out is above everything.
 *
 * <p>Steps without an anchor are counted from the other end: {@code -3:ae10} has the three revisions below {@code ae10},
 * {@code ae10:+2} the two above. Down they are counted as far as the history goes, because {@code -20:} asks for the
 * last few, however many there are.
 */
public final class HistoryRange {

    private static final String USE = "a range of the history";
    private static final String SUITABLE =
            "from where to where, or one of them: ae10:head, ae10:, :ae10, -3:, current:";

    private final RevisionGraph graph;
    private final RevisionResolver resolver;
    private final @Nullable List<RevisionId> current;

    private HistoryRange(RevisionGraph graph, @Nullable List<RevisionId> current) {
        this.graph = graph;
        this.resolver = new RevisionResolver(graph);
        this.current = current;
    }

    /**
     * The revisions of a range, in upgrade order, of what the build and the database know together.
     *
     * @throws UnsuitableSelectorException {@code range} is not one, or has an end that means nothing there
     * @throws RangeNotOnLineException its upper end does not stand on its lower one
     * @throws dev.migrations.error.MigrationException an end cannot be resolved; see {@link RevisionGraph#resolve}
     */
    public static List<RevisionId> of(RevisionGraph known, AppliedSet applied, RevisionSelector range) {
        State state = new State(known, applied);
        return new HistoryRange(state.graph, state.current).resolve(range);
    }

    /** As {@link #of}, without a database: {@code current} is refused. */
    public static List<RevisionId> ofFiles(RevisionGraph files, RevisionSelector range) {
        return new HistoryRange(files, null).resolve(range);
    }

    private List<RevisionId> resolve(RevisionSelector selector) {
        if (!(selector instanceof RevisionSelector.Range range)) {
            throw unsuitable(selector);
        }
        if (isCounted(range.lower()) && isUp(range.upper())) {
            throw unsuitable(range);
        }
        List<RevisionId> lower = isCounted(range.lower()) ? countedDown(range) : lower(range);
        List<RevisionId> upper = isUp(range.upper()) ? countedUp(range, lower) : upper(range);
        return between(range, lower, upper);
    }

    private List<RevisionId> between(
            RevisionSelector.Range range, List<RevisionId> lower, @Nullable List<RevisionId> upper) {
        Set<RevisionId> found =
                new LinkedHashSet<>(lower.isEmpty() ? graph.ancestors(all()) : graph.descendants(lower));
        if (upper != null) {
            found.retainAll(graph.ancestors(upper));
        }
        if (found.isEmpty() && upper != null && !lower.isEmpty()) {
            boolean turned = upper.isEmpty()
                    ? range.upper() != null
                    : graph.ancestors(lower).containsAll(upper);
            throw new RangeNotOnLineException(range, lower, upper, turned);
        }
        return List.copyOf(found);
    }

    private List<RevisionId> all() {
        return graph.effectiveHeads();
    }

    /** The lowest revisions of the range; empty: it begins at the base. */
    private List<RevisionId> lower(RevisionSelector.Range range) {
        RevisionSelector lower = range.lower();
        if (lower == null) {
            return List.of();
        }
        boolean branchBase =
                lower instanceof RevisionSelector.AtBranch at && at.target() instanceof RevisionSelector.Base;
        return branchBase ? List.of(resolver.branch(((RevisionSelector.AtBranch) lower).branch())) : place(lower);
    }

    /** The highest revisions of the range; null: it ends at the heads; empty: at the base. */
    private @Nullable List<RevisionId> upper(RevisionSelector.Range range) {
        RevisionSelector upper = range.upper();
        if (upper instanceof RevisionSelector.AtBranch at && at.target() instanceof RevisionSelector.Base) {
            return graph.get(resolver.branch(at.branch())).downRevisions();
        }
        return upper == null ? null : place(upper);
    }

    private List<RevisionId> place(RevisionSelector end) {
        return end instanceof RevisionSelector.Current && current != null ? current : resolver.resolve(end);
    }

    private List<RevisionId> countedDown(RevisionSelector.Range range) {
        if (isUp(range.lower())) {
            throw unsuitable(range);
        }
        List<RevisionId> upper = upper(range);
        List<RevisionId> starts = upper != null ? upper : all();
        Optional<RevisionId> branch = branch(range.lower());
        if (branch.isPresent()) {
            Set<RevisionId> lineage = graph.lineage(branch.get());
            List<RevisionId> there = upper != null ? upper : graph.heads();
            starts = there.stream().filter(lineage::contains).toList();
        }
        Set<RevisionId> reached = new LinkedHashSet<>();
        for (RevisionId start : starts) {
            reached.add(down(start, steps(range.lower())));
        }
        return graph.inUpgradeOrder(reached);
    }

    private RevisionId down(RevisionId start, int steps) {
        Optional<RevisionId> from = Optional.of(start);
        try {
            // The last step down may lead from a base to nothing.
            return resolver.walk(from, steps, Optional.empty())
                    .or(() -> resolver.walk(from, steps + 1, Optional.empty()))
                    .orElse(start);
        } catch (WalkedTooFarException e) {
            return resolver.walk(from, 1 - e.possible(), Optional.empty()).orElse(start);
        }
    }

    private List<RevisionId> countedUp(RevisionSelector.Range range, List<RevisionId> lower) {
        Optional<RevisionId> branch = branch(range.upper());
        List<Optional<RevisionId>> starts = new ArrayList<>();
        lower.forEach(id -> starts.add(Optional.of(id)));
        if (starts.isEmpty()) {
            starts.add(Optional.empty());
        }
        Set<RevisionId> reached = new LinkedHashSet<>();
        for (Optional<RevisionId> start : starts) {
            resolver.walk(start, steps(range.upper()), branch).ifPresent(reached::add);
        }
        return graph.inUpgradeOrder(reached);
    }

    private static boolean isCounted(@Nullable RevisionSelector end) {
        return end != null && !(end instanceof RevisionSelector.Current) && RevisionSelector.countsFromCurrent(end);
    }

    private static boolean isUp(@Nullable RevisionSelector end) {
        return isCounted(end) && steps(end) > 0;
    }

    private static int steps(@Nullable RevisionSelector end) {
        RevisionSelector counted = end instanceof RevisionSelector.AtBranch at ? at.target() : end;
        return counted instanceof RevisionSelector.Relative relative ? relative.steps() : 0;
    }

    private Optional<RevisionId> branch(@Nullable RevisionSelector end) {
        return end instanceof RevisionSelector.AtBranch at
                ? Optional.of(resolver.branch(at.branch()))
                : Optional.empty();
    }

    private static UnsuitableSelectorException unsuitable(RevisionSelector selector) {
        return new UnsuitableSelectorException(selector, USE, SUITABLE);
    }
}
