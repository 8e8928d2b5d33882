package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.plan.AheadException;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.DivergedException;
import dev.migrations.plan.FileGoneException;
import dev.migrations.plan.WrongDatabaseException;
import dev.migrations.revision.UnknownParentException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that the database has and the build does not. */
class LostFileTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void apply() throws IOException {
        project = Project.sqlite(folder)
                .revision("57dc007f6d46", "base", "create exchanges")
                .revision("3f9c0a11be02", "57dc007f6d46", "join cost")
                .revision("9b1d2c3e4f50", "3f9c0a11be02", "add tax")
                .upgrade();
    }

    @Test
    void ofAnInnerRevisionMissingBelowAnother() throws Exception {
        project.remove("3f9c0a11be02.sql");

        refused(new Refusal(
                UnknownParentException.class,
                "Revision 9b1d2c3e4f50 add tax (db/9b1d2c3e4f50.sql) revises 3f9c0a11be02, but this build has no such"
                        + " revision, although 3f9c0a11be02 is applied in the database.",
                "Bring its file back."));
    }

    @Test
    void ofAnInnerRevisionLeftOutOfTheChain() throws Exception {
        project.remove("3f9c0a11be02.sql").revision("9b1d2c3e4f50", "57dc007f6d46", "add tax");

        refused(new Refusal(
                FileGoneException.class,
                "Revision 3f9c0a11be02 join cost, applied <time> by deploy@ci, is not in this build, although"
                        + " 9b1d2c3e4f50 add tax was applied on top of it and is.",
                "Bring its file back."));
    }

    @Test
    void ofTheHeadIsADatabaseThatIsAhead() throws Exception {
        project.remove("9b1d2c3e4f50.sql");

        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .containsExactly("the database is ahead of this build: 9b1d2c3e4f50 add tax, applied <time> by"
                        + " deploy@ci. To take it back: migrations downgrade 3f9c0a11be02 --stored");
    }

    @Test
    void ofTheHeadCanBeAFailure() throws Exception {
        project.remove("9b1d2c3e4f50.sql");

        assertThat(project.refusal(project.builder().ahead(AheadPolicy.FAIL), m -> m.upgrade()))
                .isEqualTo(new Refusal(
                        AheadException.class,
                        "The database is ahead of this build: 9b1d2c3e4f50 add tax, applied <time> by deploy@ci.",
                        "To start all the same: migrations.ahead=warn. To take it back: migrations downgrade"
                                + " 3f9c0a11be02 --stored"));
    }

    @Test
    void ofABaseOfItsOwnIsADatabaseThatIsAhead() throws Exception {
        project.revision("c0ffee000000", "base", "create audit").upgrade().remove("c0ffee000000.sql");

        assertThat(project.build().upgrade().warnings())
                .extracting(project::plain)
                .containsExactly("the database is ahead of this build: c0ffee000000 create audit, applied <time> by"
                        + " deploy@ci. To take it back: migrations downgrade c0ffee000000@base --stored");
    }

    @Test
    void whileAnotherIsPendingHasDiverged() throws Exception {
        project.remove("9b1d2c3e4f50.sql").revision("27c6a30d7c24", "3f9c0a11be02", "add lifespan");

        refused(new Refusal(
                DivergedException.class,
                "The database and this build have diverged: only the database has 9b1d2c3e4f50 add tax, applied <time>"
                        + " by deploy@ci; only this build has 27c6a30d7c24 add lifespan.",
                "Deploy a build that has both. To apply this build's revisions all the same: migrations.ahead=apply. To"
                        + " take back what this build does not have: migrations downgrade 3f9c0a11be02 --stored"));
    }

    @Test
    void inAllIsTheWrongDatabase() throws Exception {
        Project other = Project.at(folder.resolve("other"), project).revision("0001", "base", "create cars");

        assertThat(other.refusal())
                .isEqualTo(new Refusal(
                        WrongDatabaseException.class,
                        "This build knows none of the revisions that are applied in the database: 57dc007f6d46 create"
                                + " exchanges, applied <time> by deploy@ci; 3f9c0a11be02 join cost, applied <time> by"
                                + " deploy@ci; 9b1d2c3e4f50 add tax, applied <time> by deploy@ci.",
                        "Either this is the wrong database, or the files are read from the wrong place: compare the"
                                + " database's URL and migrations.location."));
        assertThat(other.tables()).doesNotContain("t_0001");
    }

    private void refused(Refusal expected) throws Exception {
        assertThat(project.refusal()).isEqualTo(expected);
        assertThat(project.tables()).doesNotContain("t_27c6a30d7c24");
        assertThat(project.applied()).containsExactly("3f9c0a11be02", "57dc007f6d46", "9b1d2c3e4f50");
    }
}
