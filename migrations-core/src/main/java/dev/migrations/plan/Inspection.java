package dev.migrations.plan;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The single questions that an {@link Assessment} is made of. Each takes time linear in graph and rows. */
final class Inspection {

    private final State state;
    private final RevisionGraph known;
    private final RevisionGraph graph;
    private final AppliedSet applied;
    private final List<AppliedRevision> unknown;

    Inspection(State state) {
        this.state = state;
        this.known = state.known;
        this.graph = state.graph;
        this.applied = state.applied;
        this.unknown = List.copyOf(findUnknown());
    }

    /** None where the union is the build's own graph, as in nearly every start: then nobody has to look for them. */
    private List<AppliedRevision> findUnknown() {
        if (known == graph) {
            return List.of();
        }
        List<AppliedRevision> found = new ArrayList<>();
        for (RevisionId id : graph.inUpgradeOrder(applied.ids())) {
            if (!known.contains(id)) {
                found.add(row(id));
            }
        }
        return found;
    }

    private AppliedRevision row(RevisionId id) {
        return applied.row(id).orElseThrow();
    }

    List<AppliedRevision> unknown() {
        return unknown;
    }

    boolean knowsNone() {
        return !unknown.isEmpty() && unknown.size() == applied.ids().size();
    }

    /** Follows the rows' own edges down from every known row, through unknown ones only. */
    List<Finding.FileGone> filesGone() {
        if (unknown.isEmpty()) {
            return List.of();
        }
        Map<RevisionId, AppliedRevision> above = new HashMap<>();
        Deque<AppliedRevision> open = new ArrayDeque<>();
        applied.ids().stream().filter(known::contains).map(this::row).forEach(row -> {
            above.put(row.id(), row);
            open.add(row);
        });
        while (!open.isEmpty()) {
            AppliedRevision row = open.remove();
            AppliedRevision top = above.getOrDefault(row.id(), row);
            for (RevisionId parent : parents(row)) {
                if (applied.contains(parent) && above.putIfAbsent(parent, top) == null) {
                    open.add(row(parent));
                }
            }
        }
        return unknown.stream()
                .filter(row -> above.containsKey(row.id()))
                .map(row -> new Finding.FileGone(row, above.getOrDefault(row.id(), row)))
                .toList();
    }

    private static List<RevisionId> parents(AppliedRevision row) {
        List<RevisionId> parents = new ArrayList<>(row.revises());
        parents.addAll(row.dependsOn());
        return parents;
    }

    /**
     * The commands that take back just the unknown revisions. The short form names the revision that stays; where others
     * stand on that too, each lowest unknown revision is taken back by its own name.
     */
    List<String> wayBack() {
        Set<RevisionId> unknownIds = new LinkedHashSet<>();
        unknown.forEach(row -> unknownIds.add(row.id()));
        List<RevisionId> lowest = unknownIds.stream()
                .filter(id -> graph.parents(id).stream().noneMatch(unknownIds::contains))
                .toList();
        return staying(lowest, unknownIds)
                .map(stays -> List.of("migrations downgrade " + stays + " --stored"
                        + collateral(!graph.linesAbove(graph.revisedBy(stays)).containsAll(unknownIds))))
                .orElseGet(() -> {
                    String collateral = collateral(dependOnOneAnother(unknownIds));
                    return lowest.stream()
                            .map(id -> "migrations downgrade " + id + "@base --stored" + collateral)
                            .toList();
                });
    }

    private static String collateral(boolean needed) {
        return needed ? " --collateral" : "";
    }

    private boolean dependOnOneAnother(Set<RevisionId> ids) {
        return ids.stream().anyMatch(id -> graph.dependsOn(id).stream().anyMatch(ids::contains));
    }

    /** The one known revision that all lowest unknown ones revise, if no known applied one revises it. */
    private Optional<RevisionId> staying(List<RevisionId> lowest, Set<RevisionId> unknownIds) {
        Set<List<RevisionId>> revised = new HashSet<>();
        lowest.forEach(id -> revised.add(graph.get(id).downRevisions()));
        if (revised.size() != 1 || revised.iterator().next().size() != 1) {
            return Optional.empty();
        }
        RevisionId stays = revised.iterator().next().get(0);
        boolean exact = graph.revisedBy(stays).stream()
                .allMatch(child -> unknownIds.contains(child) || !applied.contains(child));
        return exact ? Optional.of(stays) : Optional.empty();
    }

    List<Finding.OutOfOrder> outOfOrder(List<Revision> pending) {
        if (pending.isEmpty() || applied.ids().isEmpty()) {
            return List.of();
        }
        Map<RevisionId, RevisionId> above = nearestAppliedAbove();
        List<Finding.OutOfOrder> found = new ArrayList<>();
        for (Revision revision : pending) {
            RevisionId nearest = above.get(revision.id());
            if (nearest != null) {
                found.add(new Finding.OutOfOrder(revision, state.revision(nearest)));
            }
        }
        return List.copyOf(found);
    }

    private Map<RevisionId, RevisionId> nearestAppliedAbove() {
        Map<RevisionId, RevisionId> above = new HashMap<>();
        List<Revision> order = graph.revisions();
        for (int i = order.size() - 1; i >= 0; i--) {
            RevisionId id = order.get(i).id();
            RevisionId nearest = applied.contains(id) ? id : above.get(id);
            if (nearest != null) {
                for (RevisionId parent : graph.parents(id)) {
                    above.put(parent, nearest);
                }
            }
        }
        return above;
    }

    List<Finding.Reparented> reparented() {
        List<Finding.Reparented> found = new ArrayList<>();
        for (RevisionId id : graph.inUpgradeOrder(applied.ids())) {
            if (known.contains(id) && !hasSameParents(row(id))) {
                found.add(new Finding.Reparented(row(id), known.get(id), known.dependsOn(id)));
            }
        }
        return found;
    }

    private boolean hasSameParents(AppliedRevision row) {
        return sameIds(row.revises(), known.get(row.id()).downRevisions())
                && sameIds(row.dependsOn(), known.dependsOn(row.id()));
    }

    private static boolean sameIds(List<RevisionId> some, List<RevisionId> others) {
        return some.equals(others) || Set.copyOf(some).equals(Set.copyOf(others));
    }

    Optional<Finding.Heads> severalHeads(List<Revision> pendingRevisions) {
        List<Revision> heads = known.revisions(known.effectiveHeads());
        if (heads.size() < 2) {
            return Optional.empty();
        }
        Set<Revision> pending = Set.copyOf(pendingRevisions);
        boolean all = heads.stream().allMatch(head -> applied.contains(head.id()) || pending.contains(head));
        return Optional.of(new Finding.Heads(heads, all));
    }
}
