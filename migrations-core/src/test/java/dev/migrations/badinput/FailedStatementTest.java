package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that the database refuses. */
class FailedStatementTest {

    private static final String CORRECT = "Correct the file (it is not applied, so it may be edited) and start again.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "SQLITE, SQLite says: no such table: poet (SQLITE_ERROR)",
        "POSTGRESQL, PostgreSQL says: relation \"poet\" does not exist (42P01)",
    })
    void inTheMiddleOfARevisionKeepsNothingOfItAndAllBeforeIt(Db db, String said) throws Exception {
        Project project = lifespan(db.project(folder)
                .revision("57dc007f6d46", "base", "create poets")
                .revision("ae1027a6acf0", "57dc007f6d46", "add invoice"));

        assertThat(project.refusal()).isEqualTo(refusal("""
                Revision 27c6a30d7c24 "add lifespan" failed at statement 3 of 5
                db/27c6a30d7c24.sql, line 9:
                  ALTER TABLE poet
                    ADD COLUMN lifespan integer
                %s
                Nothing of this revision was kept. 2 revisions before it were applied; the database is at \
                ae1027a6acf0.""".formatted(said)));
        assertThat(project.tables())
                .containsExactly("schema_revision", "schema_revision_log", "t_57dc007f6d46", "t_ae1027a6acf0");
        assertThat(project.applied()).containsExactly("57dc007f6d46", "ae1027a6acf0");
    }

    private static Project lifespan(Project project) throws Exception {
        return project.file(
                "27c6a30d7c24.sql",
                "-- revision: 27c6a30d7c24",
                "-- revises: ae1027a6acf0",
                "-- message: add lifespan",
                "",
                "-- migrate: upgrade",
                "CREATE TABLE a (x integer);",
                "CREATE TABLE b (x integer);",
                "-- of each poet",
                "ALTER TABLE poet",
                "  ADD COLUMN lifespan integer;",
                "CREATE TABLE c (x integer);",
                "CREATE TABLE d (x integer);");
    }

    @Test
    void inTheFirstRevisionLeavesTheDatabaseAtBase() throws Exception {
        Project project = Project.sqlite(folder).upgradeSection("0001", "base", "INSERT INTO poet VALUES (1);");

        assertThat(project.refusal()).isEqualTo(refusal("""
                Revision 0001 failed at statement 1 of 1
                db/0001.sql, line 4:
                  INSERT INTO poet VALUES (1)
                SQLite says: no such table: poet (SQLITE_ERROR)
                Nothing of this revision was kept. The database is at base."""));
        assertThat(project.applied()).isEmpty();
    }

    @Test
    void thatIsCorrectedIsAppliedWithTheNextUpgrade() throws Exception {
        Project project = Project.sqlite(folder).upgradeSection("0001", "base", "INSERT INTO poet VALUES (1);");
        project.refusal();

        project.upgradeSection("0001", "base", "CREATE TABLE poet (id integer);")
                .upgrade();

        assertThat(project.query("SELECT outcome || ' ' || coalesce(error, '') FROM schema_revision_log ORDER BY id"))
                .containsExactly("failed no such table: poet (SQLITE_ERROR)", "done ");
    }

    @Test
    void outsideOfTransactionsKeepsTheStatementsBeforeIt() throws Exception {
        Project project = Project.sqlite(folder)
                .body(
                        "0001",
                        "base",
                        "-- migrate: upgrade transaction=none",
                        "CREATE TABLE a (x integer);",
                        "CREATE TABLE b (x integer);",
                        "INSERT INTO poet VALUES (1);");

        assertThat(project.refusal())
                .isEqualTo(new Refusal(
                        RevisionFailedException.class,
                        """
                        Revision 0001 failed at statement 3 of 3
                        db/0001.sql, line 6:
                          INSERT INTO poet VALUES (1)
                        SQLite says: no such table: poet (SQLITE_ERROR)
                        It is not one transaction: statements 1 to 2 were kept; the database is at base.""",
                        "Correct statement 3 or what comes after it, and start again: it goes on there. Those before it"
                                + " must stay as they are."));
        assertThat(project.tables()).contains("a", "b");
    }

    @Test
    void inADowngradeKeepsTheRevision() throws Exception {
        Project project = Project.sqlite(folder)
                .body("0001", "base", "-- migrate: upgrade", "-- migrate: downgrade", "DROP TABLE poet;")
                .upgrade();

        assertThat(project.refusal(m -> m.downgrade("base")))
                .isEqualTo(new Refusal(
                        RevisionFailedException.class,
                        """
                        The downgrade of revision 0001 failed at statement 1 of 1
                        db/0001.sql, line 5:
                          DROP TABLE poet
                        SQLite says: no such table: poet (SQLITE_ERROR)
                        Nothing of this revision was kept. The database is at 0001 (head).""",
                        "Correct the downgrade section of the file and run the downgrade again."));
        assertThat(project.applied()).containsExactly("0001");
    }

    private static Refusal refusal(String description) {
        return new Refusal(RevisionFailedException.class, description, CORRECT);
    }
}
