package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static dev.migrations.testkit.Graphs.names;
import static dev.migrations.testkit.Graphs.revision;
import static dev.migrations.testkit.Graphs.withoutRevises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrations.testkit.Graphs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidGraphTest {

    private static RevisionGraph of(Revision... revisions) {
        return RevisionGraph.of(Arrays.asList(revisions));
    }

    @Test
    void oneIdInTwoFilesNamesBoth() {
        Revision copy =
                new Revision(RevisionId.of("a"), List.of(), true, List.of(), List.of(), "copied", "copy_of_a.sql");
        assertThatThrownBy(() -> of(revision("a", "first"), copy))
                .isInstanceOf(DuplicateRevisionException.class)
                .hasMessage("Revision id a is used more than once: in a.sql and copy_of_a.sql. Give one of them another"
                        + " id, and correct the files that revise it.");
    }

    @Test
    void aMissingParentNamesTheFileThatMissesIt() {
        assertThatThrownBy(() -> of(revision("b", "add tax", "a")))
                .isInstanceOf(UnknownParentException.class)
                .hasMessage("Revision b add tax (b.sql) revises a, but there is no such revision. Add the missing file,"
                        + " or correct the line; ids are written in full there.");
        assertThatThrownBy(() -> graph("abcdef <- b", "b needs abcd"))
                .hasMessage(
                        "Revision b (b.sql) depends on abcd, but there is no such revision. Add the missing file, or"
                                + " correct the line; ids are written in full there.");
    }

    @Test
    void aMissingParentThatIsAppliedIsSaidToBe() {
        UnknownParentException missing =
                catchThrowableOfType(UnknownParentException.class, () -> of(revision("b", "add tax", "a")));
        assertThat(missing.appliedInDatabase())
                .hasMessage("Revision b add tax (b.sql) revises a, but this build has no such revision, although a is"
                        + " applied in the database. Bring its file back.");
    }

    @Test
    void aLabelCannotBeRevised() {
        Revision labelled = Graphs.revisions("a(lab)").get(0);
        assertThatThrownBy(() -> of(labelled, revision("b", "add tax", "lab")))
                .hasMessageStartingWith("Revision b add tax (b.sql) revises lab, but there is no such revision.");
    }

    @Test
    void aRevisionThatRevisesOrNeedsItselfIsRefused() {
        assertThatThrownBy(() -> of(revision("a", "loop", "a")))
                .isInstanceOf(SelfLoopException.class)
                .hasMessage("Revision a loop (a.sql) revises itself. Name the revision before it, or write: revises:"
                        + " base.");
        assertThatThrownBy(() -> graph("a <- b(own)", "b needs own"))
                .isInstanceOf(SelfLoopException.class)
                .hasMessage("Revision b (b.sql) depends on itself. Remove the entry from its depends-on line.");
    }

    @Test
    void aCycleNamesOnlyTheRevisionsOnIt() {
        CycleException cycle = catchThrowableOfType(
                CycleException.class, () -> graph("root <- a <- b <- c <- a", "c <- above <- top"));
        assertThat(names(cycle.cycle().stream().map(Revision::id).toList())).containsExactly("a", "b", "c");
        assertThat(cycle)
                .hasMessage("The revisions form a cycle: b (b.sql) revises a, c (c.sql) revises b, a (a.sql) revises c."
                        + " Correct one of these lines.");
    }

    @Test
    void aCycleMayGoOverDependencies() {
        assertThatThrownBy(() -> graph("a <- b", "a needs b"))
                .isInstanceOf(CycleException.class)
                .hasMessage("The revisions form a cycle: b (b.sql) revises a, a (a.sql) depends on b. Correct one of"
                        + " these lines.");
    }

    @Test
    void aLabelGivenTwiceNamesBothFiles() {
        assertThatThrownBy(() -> graph("a(billing) <- b(billing)"))
                .isInstanceOf(DuplicateLabelException.class)
                .hasMessage(
                        "The label 'billing' is given more than once: by revision a (a.sql) and by b (b.sql). Labels"
                                + " and ids share one name space, and a name stands for one revision. Choose another label.");
    }

    @Test
    void aLabelThatIsAnIdNamesBothFiles() {
        assertThatThrownBy(() -> graph("a <- b(a)"))
                .isInstanceOf(DuplicateLabelException.class)
                .hasMessage("The label 'a' of revision b (b.sql) is also the id of a revision (a.sql). Labels and ids"
                        + " share one name space, and a name stands for one revision. Choose another label.");
    }

    @Test
    void aForgottenRevisesLineNamesBothFilesAndTheHead() {
        assertThatThrownBy(() -> of(
                        withoutRevises("z", "first"), revision("y", "second", "z"), withoutRevises("b", "forgotten")))
                .isInstanceOf(SecondBaseException.class)
                .hasMessage(
                        "Two revisions have no revises line: z (z.sql) and b (b.sql). In b.sql write \"-- revises: y\""
                                + " to follow the head, y second, or \"-- revises: base\" if it starts a history of its own.");
    }

    @Test
    void aForgottenRevisesLineSuggestsNoHeadWhereThereAreSeveral() {
        assertThatThrownBy(() -> of(
                        withoutRevises("z", "first"),
                        revision("y1", "one", "z"),
                        revision("y2", "two", "z"),
                        withoutRevises("b", "forgotten")))
                .hasMessage("Two revisions have no revises line: z (z.sql) and b (b.sql). In b.sql write the revision"
                        + " that it follows, or \"-- revises: base\" if it starts a history of its own.");
    }

    @Test
    void aSecondBaseThatSaysSoIsWelcome() {
        assertThat(names(of(withoutRevises("a", "first"), revision("b", "second"))
                        .bases()))
                .containsExactly("a", "b");
    }
}
