package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrations.error.MigrationException;
import org.junit.jupiter.api.Test;

/** What a program can read from a failure of a target without reading its message. */
class TargetFailureDataTest {

    private final RevisionGraph graph =
            graph("57dc007f6d46 <- 57dc1111acf0(L1)", "57dc007f6d46 <- ae1027a6acf0(L2) <- d1");

    private <T extends MigrationException> T failure(Class<T> type, String target) {
        return catchThrowableOfType(type, () -> graph.resolve(RevisionSelector.parse(target)));
    }

    @Test
    void anUnknownRevisionHasItsNameAndTheClosestIds() {
        UnknownRevisionException e = failure(UnknownRevisionException.class, "57dc007f6d64");
        assertThat(e.name()).isEqualTo("57dc007f6d64");
        assertThat(e.closest()).containsExactly("57dc007f6d46");
    }

    @Test
    void anAmbiguousPrefixHasItsCandidates() {
        AmbiguousRevisionException e = failure(AmbiguousRevisionException.class, "57dc");
        assertThat(e.prefix()).isEqualTo("57dc");
        assertThat(e.candidates()).extracting(Revision::id).isEqualTo(ids("57dc007f6d46", "57dc1111acf0"));
    }

    @Test
    void severalHeadsHaveEachOfThemAndTheBranch() {
        MultipleHeadsException e = failure(MultipleHeadsException.class, "head");
        assertThat(e.heads()).extracting(Revision::id).isEqualTo(ids("57dc1111acf0", "d1"));
        assertThat(e.branch()).isEmpty();
        assertThat(failure(MultipleHeadsException.class, "57dc007f6d46@head").branch())
                .hasValue("57dc007f6d46");
    }

    @Test
    void aRevisionOffTheBranchHasBothNames() {
        NotOnBranchException e = failure(NotOnBranchException.class, "L1@d1");
        assertThat(e.name()).isEqualTo("d1");
        assertThat(e.branch()).isEqualTo("L1");
    }

    @Test
    void anUnknownBranchHasTheLabelsThatThereAre() {
        UnknownBranchException e = failure(UnknownBranchException.class, "L3@head");
        assertThat(e.branch()).isEqualTo("L3");
        assertThat(e.labels()).containsExactly("L1", "L2");
    }

    @Test
    void aWalkThatIsTooLongHasHowFarItCame() {
        WalkedTooFarException e = failure(WalkedTooFarException.class, "L2+3");
        assertThat(e.start()).isEqualTo("ae1027a6acf0");
        assertThat(e.steps()).isEqualTo(3);
        assertThat(e.possible()).isEqualTo(1);
    }

    @Test
    void aWalkThatPartsHasTheForkAndTheWays() {
        AmbiguousWalkException e = failure(AmbiguousWalkException.class, "base+2");
        assertThat(e.fork()).isEqualTo("57dc007f6d46");
        assertThat(e.steps()).isEqualTo(2);
        assertThat(e.ways()).isEqualTo(ids("57dc1111acf0", "ae1027a6acf0"));
    }

    @Test
    void stepsFromSeveralHeadsAreNotToldToSayHeads() {
        assertThat(failure(MultipleHeadsException.class, "heads-1"))
                .hasMessage(
                        "Two heads: 57dc1111acf0 (57dc1111acf0.sql), d1 (d1.sql). Name one, or join them: migrations"
                                + " merge -m \"join 57dc1111acf0 and d1\"");
    }

    @Test
    void aFormWithoutMeaningHasTheSelector() {
        assertThat(failure(UnsuitableSelectorException.class, "current").selector())
                .isEqualTo(RevisionSelector.CURRENT);
    }
}
