package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.names;
import static dev.migrations.testkit.Graphs.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private final RevisionGraph line = RevisionGraph.of(List.of(
            revision("57dc007f6d46", "create exchanges table"),
            revision("94bcac9585c9", "add index", "57dc007f6d46"),
            revision("94bcffff0000", "add lifespan", "94bcac9585c9")));

    private final RevisionGraph forked = RevisionGraph.of(List.of(
            revision("57dc007f6d46", "create exchanges table"),
            revision("27c6a30d7c24", "add lifespan", "57dc007f6d46"),
            revision("ae1027a6acf0", "add invoice", "57dc007f6d46")));

    private final RevisionGraph branches =
            graph("a <- b <- c1(L1) <- d1", "b <- c2(L2) <- d2", "d1 & d2 <- m <- n", "x(X) <- y");

    private static List<String> resolve(RevisionGraph graph, String text) {
        return names(graph.resolve(RevisionSelector.parse(text)));
    }

    @Test
    void anExactNameComesBeforeAPrefix() {
        RevisionGraph graph = graph("abcd <- abcde <- other(abcdef)");
        assertThat(resolve(graph, "abcd")).containsExactly("abcd");
        assertThat(resolve(graph, "abcdef")).containsExactly("other");
    }

    @Test
    void fourCharactersOfAnIdAreEnoughIfNoOtherStartsSo() {
        assertThat(resolve(line, "57dc")).containsExactly("57dc007f6d46");
        assertThat(resolve(line, "94bca")).containsExactly("94bcac9585c9");
    }

    @Test
    void aPrefixOfSeveralIdsIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> resolve(line, "94bc"))
                .isInstanceOf(AmbiguousRevisionException.class)
                .hasMessage("'94bc' could be any of 2 revisions: 94bcac9585c9 add index, 94bcffff0000 add lifespan."
                        + " Write more of the id.");
    }

    @Test
    void threeCharactersAreTooFew() {
        assertThatThrownBy(() -> resolve(line, "57d"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessage("There is no revision '57d'. Give at least four characters of an id. Did you mean"
                        + " 57dc007f6d46 create exchanges table?");
    }

    @Test
    void anUnknownRevisionIsRefusedWithTheClosestIds() {
        assertThatThrownBy(() -> resolve(line, "57dc007f6d64"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessage("There is no revision '57dc007f6d64'. Did you mean 57dc007f6d46 create exchanges table?");
        assertThatThrownBy(() -> resolve(line, "nosuch"))
                .hasMessage("There is no revision 'nosuch'. See which there are: migrations history.");
    }

    @Test
    void aMisspeltLabelIsRecognised() {
        RevisionGraph graph = graph("a <- b(billing)");
        assertThatThrownBy(() -> resolve(graph, "bililng"))
                .hasMessage("There is no revision 'bililng'. Did you mean b?");
    }

    @Test
    void severalHeadsAreRefusedWithEachOfThemAndBothWaysOut() {
        assertThatThrownBy(() -> resolve(forked, "head"))
                .isInstanceOf(MultipleHeadsException.class)
                .hasMessage("Two heads: 27c6a30d7c24 add lifespan (27c6a30d7c24.sql), ae1027a6acf0 add invoice"
                        + " (ae1027a6acf0.sql). Name one, use \"heads\" for all of them, or join them:"
                        + " migrations merge -m \"join lifespan and invoice\"");
    }

    @Test
    void severalHeadsOfABranchAreRefusedWithTheBranch() {
        assertThatThrownBy(() -> resolve(forked, "57dc@head"))
                .hasMessage("Two heads: 27c6a30d7c24 add lifespan (27c6a30d7c24.sql), ae1027a6acf0 add invoice"
                        + " (ae1027a6acf0.sql), on the branch '57dc'. Name one, use \"57dc@heads\" for all of them, or"
                        + " join them: migrations merge 27c6a30d7c24 ae1027a6acf0 -m \"join lifespan and invoice\"");
    }

    @Test
    void headsAreEffectiveAndThoseOfABranchAreItsOwn() {
        assertThat(resolve(branches, "heads")).containsExactly("n", "y");
        assertThat(resolve(branches, "L1@head")).containsExactly("n");
        assertThat(resolve(branches, "X@heads")).containsExactly("y");
        assertThat(resolve(graph("a(A) <- b", "q needs A"), "heads")).containsExactly("b", "q");
    }

    @Test
    void anEmptyGraphHasNoHeadAndThatIsNoError() {
        assertThat(resolve(graph(), "head")).isEmpty();
        assertThat(resolve(graph(), "heads")).isEmpty();
    }

    @Test
    void aRevisionOfAnotherBranchIsRefused() {
        assertThat(resolve(branches, "L1@b")).containsExactly("b");
        assertThatThrownBy(() -> resolve(branches, "L1@c2"))
                .isInstanceOf(NotOnBranchException.class)
                .hasMessage("Revision c2 is not on the branch 'L1'. Leave the branch out, or name a revision above or"
                        + " below it.");
    }

    @Test
    void anUnknownBranchIsRefusedWithTheLabels() {
        assertThatThrownBy(() -> resolve(branches, "L3@head"))
                .isInstanceOf(UnknownBranchException.class)
                .hasMessage(
                        "There is no branch 'L3'. The branch labels are L1, L2 and X; before the @ a revision id may"
                                + " stand as well.");
    }

    @Test
    void stepsAreWalkedAlongRevisesAndNotAlongDependsOn() {
        assertThat(resolve(branches, "b-1")).containsExactly("a");
        assertThat(resolve(branches, "L1@b+1")).containsExactly("c1");
        assertThat(resolve(branches, "X@base+1")).containsExactly("x");
        assertThat(resolve(branches, "a-1")).isEmpty();
        assertThat(resolve(graph("a <- b", "q needs a"), "a+1")).containsExactly("b");
    }

    @Test
    void aWalkThatPartsIsRefusedWithTheFork() {
        assertThatThrownBy(() -> resolve(branches, "a+2"))
                .isInstanceOf(AmbiguousWalkException.class)
                .hasMessage("Counting 2 up, the way parts at b: c1 and c2 all come next. Name the revision to go to, or"
                        + " the branch to stay on, as in c1@a+2.");
        assertThat(resolve(branches, "c1@a+2")).containsExactly("c1");
        assertThatThrownBy(() -> resolve(branches, "n-2"))
                .hasMessage(
                        "Counting 2 down, the way parts at m: d1 and d2 all come next. Name the revision to go to, as in"
                                + " d1; as the target of a downgrade it takes back only what stands above it, and d2 stays.");
    }

    @Test
    void aWalkThatIsTooLongIsRefusedWithHowFarItCame() {
        assertThatThrownBy(() -> resolve(branches, "x+3"))
                .isInstanceOf(WalkedTooFarException.class)
                .hasMessage("From x there is 1 step up, not 3. To go all the way up, say heads.");
        assertThatThrownBy(() -> resolve(branches, "y+1"))
                .hasMessage("From y there is no step up. To go all the way up, say heads.");
        assertThatThrownBy(() -> resolve(branches, "y-3"))
                .hasMessage("From y there are 2 steps down, not 3. To go all the way down, say base.");
    }

    @Test
    void whatNeedsADatabaseIsRefusedHere() {
        assertThatThrownBy(() -> resolve(branches, "current"))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage(
                        "'current' cannot be looked up in the files alone. Say an id, a label, head, heads or base.");
        assertThatThrownBy(() -> resolve(branches, "+1"))
                .hasMessage("'+1' cannot be counted without what the database is at. Say from where, as in ae10+1.");
        assertThatThrownBy(() -> resolve(branches, "a:b")).isInstanceOf(UnsuitableSelectorException.class);
    }
}
