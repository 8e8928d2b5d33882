package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.ids;
import static dev.migrations.testkit.Graphs.revision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Revision BASE = revision("57dc007f6d46", "create exchanges table");
    private static final Revision JOIN = revision("3f9c0a11be02", "join cost and search", "57dc007f6d46");
    private static final Revision TAX = revision("9b1d2c3e4f50", "add tax", "3f9c0a11be02");
    private static final Revision INVOICE = revision("ae1027a6acf0", "add invoice", "3f9c0a11be02");

    private static RevisionGraph build(Revision... revisions) {
        return RevisionGraph.of(Arrays.asList(revisions));
    }

    private static AppliedSet all(Revision... revisions) {
        RevisionGraph graph = build(revisions);
        return Rows.exactly(graph, graph.ancestors(graph.heads()));
    }

    private static Assessment assess(RevisionGraph known, AppliedSet applied) {
        return Assessment.of(known, applied, RevisionSelector.HEADS);
    }

    @Test
    void whenEverythingIsAppliedNothingIsFound() {
        Assessment assessment = assess(build(BASE, JOIN), all(BASE, JOIN));
        assertThat(assessment.isUpToDate()).isTrue();
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.current()).isEqualTo(ids("3f9c0a11be02"));
    }

    @Test
    void whatIsNotAppliedIsPendingInUpgradeOrder() {
        Assessment assessment = assess(build(BASE, JOIN, TAX), all(BASE));
        assertThat(assessment.pending()).containsExactly(JOIN, TAX);
        assertThat(assessment.isUpToDate()).isFalse();
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void onlyWhatLiesBelowTheTargetIsPending() {
        Assessment assessment = Assessment.of(build(BASE, JOIN, TAX), all(BASE), RevisionSelector.parse("3f9c"));
        assertThat(assessment.pending()).containsExactly(JOIN);
    }

    @Test
    void aDatabaseWithNewerRevisionsIsAhead() {
        Assessment assessment = assess(build(BASE, JOIN), all(BASE, JOIN, TAX));
        assertThat(assessment.isUpToDate()).isTrue();
        assertThat(assessment.ahead().orElseThrow().describe())
                .isEqualTo("the database is ahead of this build: 9b1d2c3e4f50 add tax, applied 2026-11-20 10:40 by"
                        + " deploy@ci. To take it back: migrations downgrade 3f9c0a11be02 --stored");
        assertThat(assessment.ahead().orElseThrow().toException())
                .isInstanceOf(AheadException.class)
                .hasMessage("The database is ahead of this build: 9b1d2c3e4f50 add tax, applied 2026-11-20 10:40 by"
                        + " deploy@ci. To start all the same: migrations.ahead=warn. To take it back: migrations"
                        + " downgrade 3f9c0a11be02 --stored");
    }

    @Test
    void aDatabaseWithANewBaseOfItsOwnIsAheadToo() {
        Assessment assessment = assess(build(BASE, JOIN), all(BASE, JOIN, revision("feed00000000", "audit")));
        assertThat(assessment.ahead().orElseThrow().describe())
                .isEqualTo("the database is ahead of this build: feed00000000 audit, applied 2026-11-20 10:40 by"
                        + " deploy@ci. To take it back: migrations downgrade feed00000000@base --stored");
    }

    @Test
    void theWayBackLeavesWhatThisBuildKnows() {
        RevisionGraph known = build(BASE, JOIN, INVOICE);
        AppliedSet applied = all(BASE, JOIN, INVOICE, TAX);
        Finding.Ahead ahead = assess(known, applied).ahead().orElseThrow();
        assertThat(ahead.wayBack()).containsExactly("migrations downgrade 9b1d2c3e4f50@base --stored");
        RevisionSelector target = RevisionSelector.parse("9b1d2c3e4f50@base");
        assertThat(Planner.planDowngrade(known, applied, target).ids()).isEqualTo(ids("9b1d2c3e4f50"));
    }

    @Test
    void unknownAndPendingTogetherAreDiverged() {
        Assessment assessment = assess(build(BASE, JOIN, INVOICE), all(BASE, JOIN, TAX));
        assertThat(assessment.ahead()).isEmpty();
        assertThat(assessment.diverged().orElseThrow().toException())
                .isInstanceOf(DivergedException.class)
                .hasMessage("The database and this build have diverged: only the database has 9b1d2c3e4f50 add tax,"
                        + " applied 2026-11-20 10:40 by deploy@ci; only this build has ae1027a6acf0 add invoice."
                        + " Deploy a build that has both. To apply this build's revisions all the same:"
                        + " migrations.ahead=apply. To take back what this build does not have: migrations downgrade"
                        + " 3f9c0a11be02 --stored");
    }

    @Test
    void anUnknownRevisionBelowAKnownOneIsAFileGone() {
        Revision joined = revision("9b1d2c3e4f50", "add tax", "57dc007f6d46");
        Assessment assessment = assess(build(BASE, joined), all(BASE, JOIN, TAX));
        assertThat(assessment.ahead()).isEmpty();
        assertThat(assessment.fileGone()).hasSize(1);
        assertThat(assessment.fileGone().get(0).toException())
                .isInstanceOf(FileGoneException.class)
                .hasMessage(
                        "Revision 3f9c0a11be02 join cost and search, applied 2026-11-20 10:40 by deploy@ci, is not in"
                                + " this build, although 9b1d2c3e4f50 add tax was applied on top of it and is. Bring its file"
                                + " back.");
    }

    @Test
    void aDatabaseOfWhichNothingIsKnownIsTheWrongOne() {
        Assessment assessment = assess(build(revision("0001", "other")), all(BASE));
        assertThat(assessment.ahead()).isEmpty();
        assertThat(assessment.diverged()).isEmpty();
        assertThat(assessment.wrongDatabase().orElseThrow().toException())
                .isInstanceOf(WrongDatabaseException.class)
                .hasMessage("This build knows none of the revisions that are applied in the database: 57dc007f6d46"
                        + " create exchanges table, applied 2026-11-20 10:40 by deploy@ci. Either this is the wrong"
                        + " database, or the files are read from the wrong place: compare the database's URL and"
                        + " migrations.location.");
    }

    @Test
    void aPendingRevisionBelowAnAppliedOneIsOutOfOrder() {
        RevisionGraph known = build(BASE, JOIN, TAX);
        Assessment assessment = assess(known, Rows.exactly(known, ids("57dc007f6d46", "9b1d2c3e4f50")));
        assertThat(assessment.outOfOrder()).containsExactly(new Finding.OutOfOrder(JOIN, TAX));
        assertThat(assessment.outOfOrder().get(0).describe())
                .isEqualTo("revision 3f9c0a11be02 join cost and search is not applied, although 9b1d2c3e4f50 add tax,"
                        + " which stands on it, is. See that it can run after it.");
        assertThat(assessment.outOfOrder().get(0).toException())
                .isInstanceOf(OutOfOrderException.class)
                .hasMessage("Revision 3f9c0a11be02 join cost and search is not applied, although 9b1d2c3e4f50 add tax,"
                        + " which stands on it, is. See that it can run after it, then set"
                        + " migrations.out-of-order=apply.");
    }

    @Test
    void whatWasBegunIsFoundAndIsPending() {
        RevisionGraph known = build(BASE, JOIN);
        AppliedSet applied = AppliedSet.of(
                List.of(Rows.row(known, "57dc007f6d46"), Rows.halfRun(known, "3f9c0a11be02", RowState.UPGRADING)));
        Assessment assessment = assess(known, applied);
        assertThat(assessment.pending()).containsExactly(JOIN);
        assertThat(assessment.halfRun().get(0).describe())
                .isEqualTo(
                        "the upgrade of revision 3f9c0a11be02 join cost and search was begun by deploy@ci and has not"
                                + " ended: 2 of 5 statements are done. Finish it with migrations upgrade, or say what became of"
                                + " it with migrations repair.");
    }

    @Test
    void aBegunDowngradeIsNotUpToDateAlthoughNothingIsPending() {
        RevisionGraph known = build(BASE);
        AppliedSet applied = AppliedSet.of(List.of(Rows.halfRun(known, "57dc007f6d46", RowState.DOWNGRADING)));
        assertThat(assess(known, applied).pending()).isEmpty();
        assertThat(assess(known, applied).isUpToDate()).isFalse();
    }

    @Test
    void aRevisionWithOtherParentsThanItWasAppliedWithIsFound() {
        Revision moved = revision("9b1d2c3e4f50", "add tax", "57dc007f6d46");
        Assessment assessment = assess(build(BASE, JOIN, moved), all(BASE, JOIN, TAX));
        assertThat(assessment.reparented()).hasSize(1);
        assertThat(assessment.reparented().get(0).toException())
                .isInstanceOf(ReparentedException.class)
                .hasMessage("Revision 9b1d2c3e4f50 add tax (9b1d2c3e4f50.sql) was applied on top of 3f9c0a11be02; its"
                        + " file now has it on top of 57dc007f6d46. The order of what is applied is not changed by"
                        + " that. If it was not meant, correct the file; if it was, accept it:"
                        + " migrations repair, in Java Migrations.repair(Repair.acceptChanges()).");
    }

    @Test
    void aDependencyThatCameLaterIsFoundToo() {
        RevisionGraph before = Graphs.graph("a <- b", "x");
        RevisionGraph now = Graphs.graph("a <- b", "x", "b needs x");
        Assessment assessment = assess(now, Rows.upTo(before, "b", "x"));
        assertThat(assessment.reparented().get(0).description())
                .isEqualTo("Revision b (b.sql) was applied on top of a; its file now has it on top of a, depending on"
                        + " x.");
    }

    @Test
    void severalHeadsAreFoundWithTheCommandThatJoinsThem() {
        RevisionGraph known = build(BASE, JOIN, INVOICE, TAX);
        assertThat(assess(known, all(BASE)).severalHeads().orElseThrow().describe())
                .isEqualTo("two heads, both applied: 9b1d2c3e4f50 add tax (9b1d2c3e4f50.sql), ae1027a6acf0 add invoice"
                        + " (ae1027a6acf0.sql). Join them: migrations merge -m \"join tax and invoice\"");
    }

    @Test
    void severalHeadsOfWhichOneIsOutsideTheTargetAreNotAllApplied() {
        RevisionGraph known = build(BASE, JOIN, INVOICE, TAX);
        Assessment assessment = Assessment.of(known, all(BASE), RevisionSelector.parse("9b1d"));
        assertThat(assessment.severalHeads().orElseThrow().applied()).isFalse();
    }

    @Test
    void manyFindingsAreOneLineEach() {
        RevisionGraph known = build(BASE, JOIN, INVOICE, TAX);
        assertThat(assess(known, Rows.exactly(known, ids("57dc007f6d46", "9b1d2c3e4f50")))
                        .toString()
                        .lines())
                .hasSize(2);
    }
}
