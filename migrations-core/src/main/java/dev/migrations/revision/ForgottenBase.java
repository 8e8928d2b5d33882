package dev.migrations.revision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out which of several undeclared bases is the one whose {@code revises} line was forgotten. The one that most
 * revisions stand on is the history's first; another one is new.
 */
final class ForgottenBase {

    private final RevisionGraph graph;
    private final List<Revision> undeclared;

    ForgottenBase(RevisionGraph graph, List<Revision> undeclared) {
        this.graph = graph;
        this.undeclared = undeclared;
    }

    SecondBaseException exception() {
        Map<RevisionId, Long> weights = weights();
        Revision first = undeclared.stream()
                .min(Comparator.comparing(base -> -weights.getOrDefault(base.id(), 0L)))
                .orElseThrow();
        Revision second = undeclared.stream()
                .filter(base -> !base.equals(first))
                .findFirst()
                .orElseThrow();
        Set<RevisionId> above = graph.descendants(List.of(second.id()));
        List<RevisionId> heads =
                graph.heads().stream().filter(head -> !above.contains(head)).toList();
        return new SecondBaseException(first, second, heads.size() == 1 ? graph.get(heads.get(0)) : null);
    }

    /** How many revisions stand on each base, a merge counted for the base of its first parent only. */
    private Map<RevisionId, Long> weights() {
        Map<RevisionId, RevisionId> baseOf = new HashMap<>();
        for (Revision revision : graph.revisions()) {
            RevisionId base = revision.isBase()
                    ? revision.id()
                    : baseOf.getOrDefault(revision.downRevisions().get(0), revision.id());
            baseOf.put(revision.id(), base);
        }
        return baseOf.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
