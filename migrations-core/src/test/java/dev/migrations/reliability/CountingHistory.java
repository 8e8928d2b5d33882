package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * A line of revisions whose statements count: each UPDATE has a counter of its own, which is 1 in the end, not 0 (it was
 * lost) and not 2 (it ran twice). Sections in a transaction take turns with sections statement by statement.
 */
final class CountingHistory {

    /** As many as the promise is about. */
    static final int LONG = 30;

    private static final int OPAQUE = 9;

    private final RevisionFolder files;
    private final Fixture fixture;
    private final int length;
    private final List<Integer> counters = new ArrayList<>();
    private final List<String> tables = new ArrayList<>(List.of("counters"));

    private CountingHistory(RevisionFolder files, Fixture fixture, int length) {
        this.files = files;
        this.fixture = fixture;
        this.length = length;
    }

    /** Writes the files. */
    static CountingHistory write(RevisionFolder files, Fixture fixture, int length) {
        CountingHistory history = new CountingHistory(files, fixture, length);
        for (int i = length; i > 1; i--) {
            history.revision(i);
        }
        history.base();
        return history;
    }

    RevisionFolder files() {
        return files;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "r%02d", number);
    }

    /** Written last, when it is known how many counters there are. */
    private void base() {
        StringJoiner rows = new StringJoiner(", ", "INSERT INTO counters VALUES ", ";");
        counters.forEach(c -> rows.add("(" + c + ", 0)"));
        files.revision(id(1)).upgrade("CREATE TABLE counters (id int PRIMARY KEY, n int);\n" + rows);
    }

    private void revision(int i) {
        var text = files.revision(id(i) + " <- " + id(i - 1));
        String table = "t" + i;
        switch (i % 4) {
            case 0 ->
                text.upgrade(lines(
                        List.of(create(table), count(i, 1), "INSERT INTO " + table + " VALUES (1)", count(i, 2))));
            case 1 -> text.upgrade(lines(List.of(count(i, 1), count(i, 2), count(i, 3))));
            case 2 -> text.upgradeAlone(lines(definitions(i, table)));
            default -> text.upgradeAlone(lines(alone(i, table)));
        }
    }

    private List<String> definitions(int i, String table) {
        return List.of(
                create(table),
                count(i, 1),
                "CREATE INDEX " + table + "_id ON " + table + " (id)",
                count(i, 2),
                "ALTER TABLE " + table + " ADD COLUMN n int",
                "INSERT INTO " + table + " VALUES (1, 1)",
                count(i, 3));
    }

    private List<String> alone(int i, String table) {
        List<String> statements = new ArrayList<>(List.of(create(table), "INSERT INTO " + table + " VALUES (1)"));
        for (String statement : fixture.alone(table)) {
            statements.add(statement);
            statements.add(count(i, statements.size() / 2));
        }
        if (!fixture.opaque("").isEmpty()) {
            statements.addAll(fixture.opaque(count(i, OPAQUE)));
        }
        return statements;
    }

    private String create(String table) {
        tables.add(table);
        return "CREATE TABLE " + table + " (id int)";
    }

    private String count(int revision, int number) {
        int counter = revision * 10 + number;
        counters.add(counter);
        return "UPDATE counters SET n = n + 1 WHERE id = " + counter;
    }

    private static String lines(List<String> statements) {
        return String.join(";\n", statements) + ";";
    }

    /** Whether the statement of a revision that nobody can look into has happened. */
    boolean opaqueHappened(TestDatabase database, String revision) {
        int number = Integer.parseInt(revision.substring(1));
        return database.rows("SELECT n FROM counters WHERE id = " + (number * 10 + OPAQUE))
                .equals(List.of("1"));
    }

    /** Requires that all of it is there, each once, that the log says so, and that nothing is locked. */
    void requireOnce(TestDatabase database) {
        List<String> ids =
                IntStream.rangeClosed(1, length).mapToObj(CountingHistory::id).toList();
        assertThat(
                        database.rows(
                                "SELECT revision FROM schema_revision WHERE state = 'applied'"
                                        + " AND statements_done = statements_total AND statements_started = statements_total ORDER BY revision"))
                .isEqualTo(ids);
        assertThat(database.log().stream().filter(l -> !l.startsWith("repair")))
                .isEqualTo(ids.stream().map(id -> "upgrade " + id + " done").toList());
        assertThat(database.rows("SELECT count(*) FROM counters")).containsExactly(String.valueOf(counters.size()));
        assertThat(database.rows("SELECT id, n FROM counters WHERE n <> 1")).isEmpty();
        assertThat(database.tables().stream().filter(t -> !fixture.mayBeLeft(t)))
                .containsExactlyInAnyOrderElementsOf(tables);
        for (String table : tables.subList(1, tables.size())) {
            assertThat(database.rows("SELECT count(*) FROM " + table)).as(table).containsExactly("1");
        }
        assertThat(fixture.locks(database)).isEmpty();
    }
}
