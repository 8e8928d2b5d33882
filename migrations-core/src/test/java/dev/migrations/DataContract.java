package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.LogEntry;
import dev.migrations.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many statements that change rows are sent as each database likes it best, and fail as if each were sent alone. */
interface DataContract extends Contract {

    /** Where the first statement of a file is. */
    int FIRST_LINE = 6;

    private static List<String> inserts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "INSERT INTO a1 (id, name) VALUES (" + i + ", 'it''s " + i + "? {d}; {')")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** {@code a1}, a table with a key, and on it {@code b1} with these statements, each in a line of its own. */
    private void data(List<String> statements) {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int PRIMARY KEY, name varchar(80) NOT NULL);");
        files().revision("b1 <- a1").upgrade(String.join(";\n", statements) + ";");
    }

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    /** What the database says when the statement stands alone in a revision. */
    private String saidAlone(String statement) {
        data(List.of(inserts(7).get(6), statement));
        String said = failedUpgrade().databaseMessage();
        files().remove("b1");
        return said;
    }

    private void failsExactlyAt(int number, int count, String statement) {
        String said = saidAlone(statement);
        List<String> statements = inserts(count);
        statements.set(number - 1, statement);
        data(statements);
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.description())
                .isEqualTo("Revision b1 \"add b1\" failed at statement " + number + " of " + count + "\n"
                        + files().file("b1") + ", line " + (FIRST_LINE + number - 1) + ":\n  " + statement + "\n"
                        + migrations().status().product().replaceAll(" .*", "") + " says: " + said + "\n"
                        + "Nothing of this revision was kept. The database is at a1.");
        assertThat(failure.statement()).isEqualTo(number);
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(db().log()).endsWith("upgrade b1 failed");
        List<LogEntry> log = migrations().log("b1");
        assertThat(log.get(log.size() - 1).statement()).isEqualTo(number);
    }

    @Test
    default void anInsertThatFailsAmongManyIsNamedWithItsOwnWords() {
        failsExactlyAt(61, 100, "INSERT INTO a1 (id, name) VALUES (7, 'again')");
    }

    @Test
    default void theFirstAndTheLastAreNamedToo() {
        failsExactlyAt(100, 100, "INSERT INTO missing (id) VALUES (1)");
        files().remove("b1");
        List<String> statements = inserts(40);
        statements.set(0, "INSERT INTO missing (id) VALUES (1)");
        data(statements);
        assertThat(failedUpgrade().statement()).isEqualTo(1);
    }

    @Test
    default void aRowAmongTheRowsOfOneStatementFailsAtThatStatement() {
        failsExactlyAt(33, 50, "INSERT INTO a1 (id, name) VALUES (1001, 'a'), (1002, 'b'), (7, 'c')");
    }

    @Test
    default void anUpdateAndADeleteThatFailAreNamedToo() {
        failsExactlyAt(20, 30, "UPDATE a1 SET name = NULL WHERE id = 7");
        files().remove("b1");
        List<String> statements = inserts(30);
        statements.set(24, "DELETE FROM a1 WHERE missing = 7");
        data(statements);
        assertThat(failedUpgrade().statement()).isEqualTo(25);
    }

    @Test
    default void manyStatementsRunInTheirOrder() {
        List<String> statements = inserts(1_500);
        statements.add("UPDATE a1 SET name = 'changed' WHERE id > 1400");
        statements.add("INSERT INTO a1 (id, name) SELECT id + 10000, name FROM a1 WHERE id = 1500");
        statements.add("DELETE FROM a1 WHERE id BETWEEN 2 AND 1499");
        data(statements);
        migrations().upgrade();
        assertThat(db().rows("SELECT id, name FROM a1 ORDER BY id"))
                .containsExactly("1 it's 1? {d}; {", "1500 changed", "11500 changed");
        assertThat(db().state()).contains("b1 applied 1503 1503 1503");
    }

    @Test
    default void aListenerHearsEachOfMany() {
        data(inserts(100));
        List<Integer> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void statementStarted(Revision revision, int statement, int statements) {
                heard.add(statement);
            }
        };
        builder().listener(listener).build().upgrade("+1");
        heard.clear();
        builder().listener(listener).build().upgrade();
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }
}
