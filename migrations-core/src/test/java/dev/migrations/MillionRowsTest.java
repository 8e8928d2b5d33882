package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.migrations.operation.Batch;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large table is gone through in a process that could not hold it. */
@Tag("slow")
class MillionRowsTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    Path temp;

    @Test
    void ofSqlite() throws Exception {
        try (TestDatabase db = SqliteFile.in(temp)) {
            goThrough(
                    db,
                    "INSERT INTO poems (id, body) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            + " WHERE i < " + ROWS + ") SELECT i, 'a poem of some words, number ' || i FROM n");
        }
    }

    @Test
    void ofPostgreSql() throws Exception {
        try (TestDatabase db = PostgreSqlServer.shared().newDatabase()) {
            goThrough(
                    db,
                    "INSERT INTO poems (id, body) SELECT i, 'a poem of some words, number ' || i FROM generate_series(1, "
                            + ROWS + ") i");
        }
    }

    @Test
    void ofH2() throws Exception {
        try (TestDatabase db = H2Database.at("jdbc:h2:file:" + temp.resolve("poems"))) {
            goThrough(
                    db,
                    "INSERT INTO poems (id, body) SELECT x, 'a poem of some words, number ' || x FROM SYSTEM_RANGE(1, "
                            + ROWS + ")");
        }
    }

    @Test
    void ofMariaDb() throws Exception {
        try (TestDatabase db = MariaDbServer.shared().newDatabase()) {
            goThrough(
                    db,
                    "INSERT INTO poems (id, body) SELECT seq, CONCAT('a poem of some words, number ', seq) FROM seq_1_to_"
                            + ROWS);
        }
    }

    private void goThrough(TestDatabase db, String fill) throws IOException, InterruptedException {
        db.run("CREATE TABLE poems (id integer PRIMARY KEY, body varchar(99), word_count integer)", fill);
        Path output = temp.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRowsTest.class.getName(),
                        db.url())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> contentOf(output.toFile())).isZero();
        assertThat(db.rows("SELECT count(*) FROM poems WHERE word_count = 7")).containsExactly(String.valueOf(ROWS));
    }

    /** The other process. */
    public static void main(String[] arguments) {
        Migrations.builder(arguments[0])
                .javaMigrations(new CountWords())
                .build()
                .upgrade();
    }

    @MigrationRevision(id = "count", message = "count words")
    static final class CountWords implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            Batch update = op.batch("UPDATE poems SET word_count = ? WHERE id = ?");
            op.forEachRow(
                    "SELECT id, body FROM poems WHERE word_count IS NULL",
                    "id",
                    1000,
                    row -> update.add(String.valueOf(row.string("body")).split(" ").length, row.bigint("id")));
        }
    }
}
