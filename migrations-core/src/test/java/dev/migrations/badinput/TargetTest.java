package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.plan.SeveralCurrentException;
import dev.migrations.plan.TargetNotAppliedException;
import dev.migrations.revision.AmbiguousRevisionException;
import dev.migrations.revision.InvalidSelectorException;
import dev.migrations.revision.UnknownRevisionException;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.revision.WalkedTooFarException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that name nothing, too much, or what cannot be reached. */
class TargetTest {

    private static final String FORMS =
            "Write an id, the first characters of one, a label, head, heads, base, +2, -1, ae10+1, or one of these after a"
                    + " branch, as in billing@head.";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.sqlite(folder)
                .revision("57dc007f6d46", "base", "create poets")
                .revision("57dc1111acf0", "57dc007f6d46", "add invoice");
    }

    @Test
    void anUnknownRevisionIsRefusedWithTheClosestOne() throws Exception {
        refused(
                m -> m.upgrade("57dc1111acff"),
                new Refusal(
                        UnknownRevisionException.class,
                        "There is no revision '57dc1111acff'.",
                        "Did you mean 57dc1111acf0 add invoice?"));
    }

    @Test
    void anUnknownRevisionThatIsLikeNoneIsRefused() throws Exception {
        refused(
                m -> m.upgrade("nope"),
                new Refusal(
                        UnknownRevisionException.class,
                        "There is no revision 'nope'.",
                        "See which there are: migrations history."));
    }

    @Test
    void anAmbiguousPrefixIsRefusedWithAllItCouldBe() throws Exception {
        refused(
                m -> m.upgrade("57dc"),
                new Refusal(
                        AmbiguousRevisionException.class,
                        "'57dc' could be any of 2 revisions: 57dc007f6d46 create poets, 57dc1111acf0 add invoice.",
                        "Write more of the id."));
    }

    @Test
    void whatIsNoSelectorIsRefused() throws Exception {
        refused(
                m -> m.upgrade("57dc 007f"),
                new Refusal(
                        InvalidSelectorException.class,
                        "'57dc 007f' does not name a revision: ' ' is not expected after '57dc'.",
                        FORMS));
    }

    @Test
    void moreStepsThanThereAreAreRefused() throws Exception {
        refused(
                m -> m.upgrade("+7"),
                new Refusal(
                        WalkedTooFarException.class,
                        "From base there are 2 steps up, not 7.",
                        "To go all the way up, say heads."));
    }

    @Test
    void aStampToAnUnknownRevisionIsRefused() throws Exception {
        refused(
                m -> m.stamp("57dc1111acff"),
                new Refusal(
                        UnknownRevisionException.class,
                        "There is no revision '57dc1111acff'.",
                        "Did you mean 57dc1111acf0 add invoice?"));
    }

    @Test
    void aStampByStepsIsRefused() throws Exception {
        refused(
                m -> m.stamp("+1"),
                new Refusal(
                        UnsuitableSelectorException.class,
                        "'+1' cannot be the target of a stamp.",
                        "Say an id, a label, head, heads, base, or one of these on a branch, as in billing@head."));
    }

    @Test
    void aDowngradeToWhatIsNotAppliedIsRefused() throws Exception {
        refused(
                m -> m.downgrade("57dc007f6d46"),
                new Refusal(
                        TargetNotAppliedException.class,
                        "Revision 57dc007f6d46 create poets is not applied, so there is no way down to it; the database"
                                + " is at base.",
                        "Name an applied revision, which then stays, or base."));
    }

    @Test
    void aStepDownFromSeveralCurrentRevisionsIsRefused() throws Exception {
        project.revision("ae1027a6acf0", "57dc007f6d46", "add lifespan").upgrade();

        assertThat(project.refusal(m -> m.downgrade("-1")))
                .isEqualTo(new Refusal(
                        SeveralCurrentException.class,
                        "The database is at 2 revisions, 57dc1111acf0 and ae1027a6acf0, and -1 could be counted from"
                                + " each of them.",
                        "Name the revision to go to, or the branch to count on, as in 57dc1111acf0@-1."));
        assertThat(project.applied()).hasSize(3);
    }

    @Test
    void aDowngradeAcrossAnIrreversibleRevisionIsRefusedBeforeAnythingRuns() throws Exception {
        project.upgradeSection("0003", "57dc1111acf0", "SELECT 1;")
                .revision("0004", "0003", "add tax")
                .upgrade();

        assertThat(project.refusal(m -> m.downgrade("57dc007f6d46")))
                .isEqualTo(new Refusal(
                        IrreversibleRevisionException.class,
                        "Revision 0003 (db/0003.sql) has no downgrade for this database, and the downgrade would cross"
                                + " it. Nothing was run.",
                        "Stop above it, or restore a backup."));
        assertThat(project.applied()).containsExactly("0003", "0004", "57dc007f6d46", "57dc1111acf0");
        assertThat(project.tables()).contains("t_0004");
    }

    private void refused(Consumer<Migrations> verb, Refusal expected) throws Exception {
        assertThat(project.refusal(verb)).isEqualTo(expected);
        project.assertUntouched();
    }
}
