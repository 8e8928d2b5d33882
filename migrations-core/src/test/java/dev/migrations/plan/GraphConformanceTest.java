package dev.migrations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds graph, selectors and planner against what the reference was seen to do, case by case. */
class GraphConformanceTest {

    private static final List<ConformanceCase> CASES = ConformanceCase.all();

    /** Which of our exceptions says what a category of the reference's errors says. */
    private static final Map<String, Set<String>> ERRORS = Map.ofEntries(
            Map.entry("not-found", Set.of("UnknownRevisionException", "UnknownBranchException")),
            Map.entry("ambiguous", Set.of("AmbiguousRevisionException")),
            Map.entry("not-in-branch", Set.of("NotOnBranchException")),
            Map.entry("multiple-heads", Set.of("MultipleHeadsException")),
            Map.entry("range", Set.of("TargetNotAppliedException")),
            Map.entry("invalid-downgrade-target", Set.of("NotBelowBranchException")),
            Map.entry("ambiguous-walk", Set.of("AmbiguousWalkException")),
            Map.entry("walked-too-far", Set.of("WalkedTooFarException")),
            Map.entry("relative-overrun", Set.of("WalkedTooFarException", "UnsuitableSelectorException")),
            Map.entry("ambiguous-upgrade", Set.of("SeveralCurrentException")),
            Map.entry("overlap", Set.of("RelatedTargetsException")),
            Map.entry("range-not-allowed", Set.of("UnsuitableSelectorException")),
            Map.entry("cycle", Set.of("CycleException")),
            Map.entry("dependency-cycle", Set.of("CycleException")),
            Map.entry("dependency-self-loop", Set.of("SelfLoopException")),
            Map.entry("duplicate-label", Set.of("DuplicateLabelException")),
            Map.entry("illegal-characters", Set.of("InvalidNameException")),
            Map.entry("missing-revision", Set.of("UnknownParentException")));

    @Test
    void allCasesAreThere() {
        assertThat(CASES).hasSize(4100);
    }

    @Test
    void everyCaseIsMetOrFallsUnderAListedDifference() {
        List<String> unexplained = new ArrayList<>();
        for (ConformanceCase theCase : CASES) {
            ConformanceOutcome ours = ConformanceOutcome.of(theCase);
            if (!isMet(theCase, ours) && difference(theCase, ours).isEmpty()) {
                unexplained.add(theCase + "\n    expected " + theCase.expected() + "\n    but was  " + ours.text());
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void everyListedDifferenceIsNeeded() {
        Set<ConformanceDifference> needed = new HashSet<>();
        for (ConformanceCase theCase : CASES) {
            ConformanceOutcome ours = ConformanceOutcome.of(theCase);
            if (!isMet(theCase, ours)) {
                difference(theCase, ours).ifPresent(needed::add);
            }
        }
        assertThat(needed).containsExactlyInAnyOrderElementsOf(ConformanceDifference.LISTED);
    }

    @Test
    void aRowThatTheFilesDoNotKnowIsTheWrongDatabase() {
        RevisionGraph elsewhere = Graphs.graph("deadbeef0000");
        AppliedSet rows = Rows.upTo(elsewhere, "deadbeef0000");
        long checked = CASES.stream()
                .filter(theCase -> theCase.rows().equals(List.of("deadbeef0000")))
                .map(ConformanceCase::revisionGraph)
                .filter(graph -> !graph.contains(RevisionId.of("deadbeef0000")))
                .peek(graph -> assertThat(Assessment.of(graph, rows, RevisionSelector.HEADS)
                                .wrongDatabase())
                        .isPresent())
                .count();
        assertThat(checked).isPositive();
    }

    private static boolean isMet(ConformanceCase theCase, ConformanceOutcome ours) {
        Set<String> exceptions = ERRORS.getOrDefault(theCase.expected(), Set.of());
        return exceptions.contains(ours.text()) || ours.text().equals(theCase.expected());
    }

    private static Optional<ConformanceDifference> difference(ConformanceCase theCase, ConformanceOutcome ours) {
        return ConformanceDifference.LISTED.stream()
                .filter(difference -> difference.covers(theCase, ours))
                .findFirst();
    }
}
