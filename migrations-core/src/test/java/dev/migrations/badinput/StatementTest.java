package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MixedTransactionException;
import dev.migrations.error.OpenSectionException;
import dev.migrations.error.RunTransactionException;
import dev.migrations.error.TransactionControlException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.sql.ScriptSyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that are refused before anything runs, on SQLite. */
class StatementTest {

    private static final String MOVE =
            "Move it to a revision of its own, or mark the section with transaction=none: then each statement is kept by"
                    + " itself.";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder).revision("0001", "base", "create poets");
    }

    @AfterEach
    void nothingWasTouched() throws SQLException {
        project.assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "END", "ROLLBACK", "BEGIN"})
    void controlOfTheTransaction(String statement) throws IOException {
        assertThat(upgrade("SELECT 1;", statement + ";", "SELECT 2;"))
                .isEqualTo(new Refusal(
                        TransactionControlException.class,
                        "Revision 0002 has " + statement
                                + " inside a section that runs in one transaction (db/0002.sql,"
                                + " line 5). Nothing was run.",
                        "Remove the statement, or mark the section with transaction=none if it must commit in"
                                + " between."));
    }

    @Test
    void aStatementThatRunsOutsideOfTransactionsBesideOthers() throws IOException {
        assertThat(upgrade("SELECT 1;", "VACUUM;"))
                .isEqualTo(new Refusal(
                        MixedTransactionException.class,
                        "Revision 0002 holds a statement that SQLite does not run inside a transaction, beside others:"
                                + " VACUUM (db/0002.sql, line 5). Nothing was run.",
                        MOVE));
    }

    @Test
    void aStatementThatRunsOutsideOfTransactionsInARunThatIsToBeOne() throws IOException {
        project.body("0002", "0001", "-- migrate: upgrade", "VACUUM;");

        assertThat(project.refusal(project.builder().transaction(TransactionMode.RUN), m -> m.upgrade()))
                .isEqualTo(new Refusal(
                        RunTransactionException.class,
                        "migrations.transaction=run asks for one transaction, and revision 0002 cannot run in one."
                                + " Nothing was run.",
                        "Set migrations.transaction=revision for this run."));
    }

    @Test
    void aStringThatIsNeverClosed() throws IOException {
        assertThat(upgrade("SELECT 1;", "SELECT 'it''s;", "-- migrate: downgrade", "SELECT 'x';"))
                .isEqualTo(new Refusal(
                        ScriptSyntaxException.class,
                        "The string literal that begins in db/0002.sql, line 5 is never closed.",
                        "Close it with ' in the same section."));
    }

    @Test
    void aQuotedNameThatIsNeverClosed() throws IOException {
        assertThat(upgrade("SELECT \"abc;"))
                .isEqualTo(new Refusal(
                        ScriptSyntaxException.class,
                        "The quoted name that begins in db/0002.sql, line 4 is never closed.",
                        "Close it with \" in the same section."));
    }

    @Test
    void aCommentThatReachesTheEndOfItsSection() throws IOException {
        assertThat(upgrade("SELECT 1;", "/* and then", "-- migrate: downgrade", "*/"))
                .isEqualTo(new Refusal(
                        OpenSectionException.class,
                        "Revision 0002 leaves a comment or COPY data open at the end of its section; it begins in"
                                + " db/0002.sql, line 5. Nothing was run.",
                        "Close it in the same section: a comment with */, COPY data with a line that is \\. alone."));
    }

    private Refusal upgrade(String... statements) throws IOException {
        return project.upgradeSection("0002", "0001", statements).refusal();
    }
}
