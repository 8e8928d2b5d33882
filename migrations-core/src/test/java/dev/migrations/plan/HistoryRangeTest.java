package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.AmbiguousWalkException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.revision.WalkedTooFarException;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRangeTest {

    private static final String FORMS =
            " Say from where to where, or one of them: ae10:head, ae10:, :ae10, -3:, current:.";

    private final RevisionGraph line = graph("a <- b <- c <- d <- e");
    private final RevisionGraph diamond = graph("a <- b <- c1(L1) <- d1", "b <- c2(L2)", "d1 & c2 <- m <- n");
    private final RevisionGraph needing = graph("p1(P) <- p2", "q1(Q) <- q2 <- q3", "q2 needs p1");

    private static List<String> range(RevisionGraph graph, AppliedSet applied, String range) {
        return Graphs.names(HistoryRange.of(graph, applied, RevisionSelector.parse(range)));
    }

    @ParameterizedTest
    @CsvSource({
        "b:d, b c d",
        "b:b, b",
        ":c, a b c",
        "d:, d e",
        ":, a b c d e",
        "base:b, a b",
        "base:base, ''",
        "c:head, c d e",
        "c:heads, c d e",
        "current:, c d e",
        ":current, a b c",
        "b:current, b c",
        "-2:, c d e",
        "-2:d, b c d",
        "-1:current, b c",
        "-20:, a b c d e",
        "-5:, a b c d e",
        "b:+2, b c d",
        "current:+1, c d",
        ":+2, a b",
        ":-1, a b c d",
        "b:head-1, b c d",
        "b+1:e-1, c d"
    })
    void onALineARangeHasBothItsEnds(String range, String revisions) {
        AppliedSet atC = Rows.upTo(line, "c");
        assertThat(String.join(" ", range(line, atC, range))).isEqualTo(revisions);
    }

    @ParameterizedTest
    @CsvSource({
        "b:m, b c1 d1 c2 m",
        "c1:n, c1 d1 m n",
        ":d1, a b c1 d1",
        "L1@base:L1@head, c1 d1 m n",
        "L1:m, c1 d1 m",
        ":L1@base, a b",
        "b:L1@+2, b c1 d1",
        "current:, d1 c2 m n"
    })
    void betweenBranchesARangeHasWhatStandsOnItsLowerEnd(String range, String revisions) {
        AppliedSet atBoth = Rows.upTo(diamond, "d1", "c2");
        assertThat(String.join(" ", range(diamond, atBoth, range))).isEqualTo(revisions);
    }

    @Test
    void whatIsNeededIsPartOfIt() {
        assertThat(range(needing, AppliedSet.empty(), ":q2")).containsExactly("p1", "q1", "q2");
        assertThat(range(needing, AppliedSet.empty(), "p1:q3")).containsExactly("p1", "q2", "q3");
    }

    @Test
    void whatOnlyTheDatabaseKnowsIsPartOfIt() {
        RevisionGraph newer = graph("a <- b <- c <- d <- e <- u");
        assertThat(range(line, Rows.upTo(newer, "u"), "d:")).containsExactly("d", "e", "u");
        assertThat(range(line, Rows.upTo(newer, "u"), ":current")).hasSize(6);
    }

    @Test
    void anEmptyDatabaseIsAtTheBase() {
        assertThat(range(line, AppliedSet.empty(), "current:b")).containsExactly("a", "b");
        assertThat(range(line, AppliedSet.empty(), ":current")).isEmpty();
    }

    @Test
    void endsThatAreNotOnOneLineAreRefused() {
        assertThatThrownBy(() -> range(diamond, AppliedSet.empty(), "c2:d1"))
                .isInstanceOfSatisfying(RangeNotOnLineException.class, e -> {
                    assertThat(e.range()).hasToString("c2:d1");
                    assertThat(e.lower()).isEqualTo(ids("c2"));
                    assertThat(e.upper()).isEqualTo(ids("d1"));
                })
                .hasMessage("The range c2:d1 does not go along one line of the history: d1 does not stand on c2. Name a"
                        + " revision and one that stands on it, or leave one end out, as in ae10: or :ae10.");
    }

    @Test
    void endsThatAreTheWrongWayRoundAreRefusedWithTheRightOne() {
        assertThatThrownBy(() -> range(line, AppliedSet.empty(), "d:b"))
                .isInstanceOf(RangeNotOnLineException.class)
                .hasMessage("The range d:b does not go along one line of the history: b does not stand on d. Turn it"
                        + " round: b:d.");
        assertThatThrownBy(() -> range(line, AppliedSet.empty(), "d:base"))
                .hasMessage("The range d:base does not go along one line of the history: base does not stand on d. Turn"
                        + " it round: base:d.");
    }

    @Test
    void stepsOverAMergeAndMoreStepsUpThanThereAreAreRefused() {
        assertThatThrownBy(() -> range(diamond, AppliedSet.empty(), "-2:")).isInstanceOf(AmbiguousWalkException.class);
        assertThatThrownBy(() -> range(line, AppliedSet.empty(), "d:+2"))
                .isInstanceOf(WalkedTooFarException.class)
                .hasMessage("From d there is 1 step up, not 2. To go all the way up, say heads.");
    }

    @ParameterizedTest
    @CsvSource({"b", "head", "heads", "base", "current", "L1@head", "+1", "-1", "b+1", "'a,b'", "+1:", "-1:+1", "L1@+1:"
    })
    void whatIsNoRangeIsRefusedWithTheFormsThatAre(String form) {
        assertThatThrownBy(() -> range(diamond, AppliedSet.empty(), form))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'" + form + "' cannot be a range of the history." + FORMS);
    }

    @Test
    void theFilesAloneHaveNoCurrent() {
        assertThat(HistoryRange.ofFiles(line, RevisionSelector.parse("d:"))).isEqualTo(ids("d", "e"));
        assertThatThrownBy(() -> HistoryRange.ofFiles(line, RevisionSelector.parse("current:")))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage(
                        "'current' cannot be looked up in the files alone. Say an id, a label, head, heads or base.");
    }
}
