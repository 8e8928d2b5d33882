package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.error.MixedTransactionException;
import dev.migrations.error.OpenSectionException;
import dev.migrations.error.TransactionControlException;
import dev.migrations.sql.ScriptSyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are refused before anything runs, on PostgreSQL. */
class PostgreSqlStatementTest {

    private static final String MOVE =
            "Move it to a revision of its own, or mark the section with transaction=none: then each statement is kept by"
                    + " itself.";

    @TempDir
    static Path folder;

    private static Project project;

    /** One database for all: after each of them it must still be empty. */
    @BeforeAll
    static void open() throws IOException, SQLException {
        project = Project.postgresql(folder).revision("0001", "base", "create poets");
    }

    @Test
    void anIndexThatIsMadeConcurrentlyBesideOtherStatements() throws Exception {
        refused(
                MixedTransactionException.class,
                "Revision 0002 holds a statement that PostgreSQL does not run inside a transaction, beside others:"
                        + " CREATE INDEX CONCURRENTLY i ON t_0001 (id) (db/0002.sql, line 5). Nothing was run.",
                MOVE,
                "ALTER TABLE t_0001 ADD COLUMN name text;",
                "CREATE INDEX CONCURRENTLY i ON t_0001 (id);");
    }

    @Test
    void vacuumBesideOtherStatements() throws Exception {
        refused(
                MixedTransactionException.class,
                "Revision 0002 holds a statement that PostgreSQL does not run inside a transaction, beside others:"
                        + " VACUUM t_0001 (db/0002.sql, line 4). Nothing was run.",
                MOVE,
                "VACUUM t_0001;",
                "SELECT 1;");
    }

    @Test
    void controlOfTheTransaction() throws Exception {
        refused(
                TransactionControlException.class,
                "Revision 0002 has COMMIT inside a section that runs in one transaction (db/0002.sql, line 5). Nothing"
                        + " was run.",
                "Remove the statement, or mark the section with transaction=none if it must commit in between.",
                "SELECT 1;",
                "COMMIT;",
                "SELECT 2;");
    }

    @Test
    void aFunctionsBodyThatIsNeverClosed() throws Exception {
        refused(
                ScriptSyntaxException.class,
                "The dollar-quoted string that begins in db/0002.sql, line 4 is never closed.",
                "Close it with $body$ in the same section.",
                "CREATE FUNCTION f() RETURNS int AS $body$",
                "SELECT 1;",
                "$$ LANGUAGE sql;");
    }

    @Test
    void aNestedCommentThatIsClosedOnce() throws Exception {
        refused(
                ScriptSyntaxException.class,
                "The comment that begins in db/0002.sql, line 5 is never closed.",
                "Close it with */ in the same section.",
                "SELECT 1;",
                "/* one /* two */");
    }

    @Test
    void copyDataWithoutItsEnd() throws Exception {
        refused(
                OpenSectionException.class,
                "Revision 0002 leaves a comment or COPY data open at the end of its section; it begins in db/0002.sql,"
                        + " line 5. Nothing was run.",
                "Close it in the same section: a comment with */, COPY data with a line that is \\. alone.",
                "COPY t_0001 (id) FROM STDIN;",
                "1");
    }

    private static void refused(
            Class<? extends MigrationException> type, String description, String action, String... statements)
            throws IOException, SQLException {
        assertThat(project.upgradeSection("0002", "0001", statements).refusal())
                .isEqualTo(new Refusal(type, description, action));
        project.assertUntouched();
    }
}
