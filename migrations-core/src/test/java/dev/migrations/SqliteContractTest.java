package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SqliteContractTest extends DatabaseContract
        implements TransactionalDefinitionsContract, NamedConstraintsContract {

    @Override
    public String valuesTable() {
        return "CREATE TABLE vals (s text, i integer, l integer, d numeric, f real, b boolean, x blob, u text, born date, clock time, "
                + "stamp timestamp, zoned timestamp, unit text)";
    }

    @Override
    public String numbered() {
        return "CREATE TABLE numbered (id integer PRIMARY KEY, n int)";
    }

    @Override
    TestDatabase open(Path temp) {
        return SqliteFile.in(temp);
    }

    /** The savepoint before the statements is gone too, so all of it runs again to find the one that failed. */
    @Test
    void aStatementThatRollsBackEverythingIsNamedAmongMany() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id integer PRIMARY KEY);");
        files().revision("b1 <- a1")
                .upgrade("INSERT INTO a1 VALUES (1);\n" + "INSERT INTO a1 VALUES (NULL);\n".repeat(30)
                        + "INSERT OR ROLLBACK INTO a1 VALUES (1);\nINSERT INTO a1 VALUES (77);");
        RevisionFailedException failure = Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
        assertThat(failure.statement()).isEqualTo(32);
        assertThat(failure.location()).hasToString(files().file("b1") + ", line 37");
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }
}
