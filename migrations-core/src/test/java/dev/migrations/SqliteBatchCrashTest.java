package dev.migrations;

import static dev.migrations.schema.Define.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;
import org.sqlite.SQLiteDataSource;

/** A process that dies while it rebuilds a table leaves the old one, and the next start rebuilds it. */
@Tag("slow")
class SqliteBatchCrashTest {

    private static final int DEAD = 137;

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder files;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp);
        files = new RevisionFolder(temp.resolve("migrations"));
        files.revision("a1").upgrade("""
                CREATE TABLE poems (id INTEGER PRIMARY KEY, year TEXT);
                CREATE TABLE lines (poem INT REFERENCES poems (id) ON DELETE CASCADE);
                INSERT INTO poems (year) SELECT value FROM json_each('[1,2,3,4,5,6,7,8,9]');
                INSERT INTO lines SELECT id FROM poems;
                CREATE INDEX ix ON poems (year);""");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Another process, which dies in the copy or at the end of the revision. */
    static final class Dying {

        private Dying() {}

        /** The URL, the folder of the files, and where to die. */
        public static void main(String[] arguments) {
            boolean inCopy = arguments[2].equals("copy");
            JavaUp alter = new JavaUp(op -> {
                op.alterColumn("poems", "year", c -> c.type(integer()).using(inCopy ? "die(year)" : "year"));
                Runtime.getRuntime().halt(DEAD);
            });
            SQLiteDataSource deadly = new Deadly();
            deadly.setUrl(arguments[0]);
            deadly.setEnforceForeignKeys(true);
            Migrations.builder(deadly)
                    .location(arguments[1])
                    .javaMigrations(alter)
                    .build()
                    .upgrade();
        }
    }

    /** Gives connections with a function that no process outlives. */
    private static final class Deadly extends SQLiteDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            Function.create(connection, "die", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    if (value_int(0) > 4) {
                        Runtime.getRuntime().halt(DEAD);
                    }
                    result(value_int(0));
                }
            });
            return connection;
        }
    }

    private void dies(String where) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        database.url(),
                        files.path().toString(),
                        where)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(DEAD);
    }

    private void assertOldTableAndThenNew() {
        assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE name NOT LIKE '%schema_revision%' ORDER BY name"))
                .containsExactly(
                        "CREATE INDEX ix ON poems (year)",
                        "CREATE TABLE lines (poem INT REFERENCES poems (id) ON DELETE CASCADE)",
                        "CREATE TABLE poems (id INTEGER PRIMARY KEY, year TEXT)");
        assertThat(database.rows("SELECT count(*), (SELECT count(*) FROM lines) FROM poems"))
                .containsExactly("9 9");
        JavaUp alter = new JavaUp(op -> op.alterColumn("poems", "year", c -> c.type(integer())));
        Migrations.builder(database.dataSource())
                .location(files.path().toString())
                .javaMigrations(alter)
                .build()
                .upgrade();
        assertThat(database.rows("SELECT DISTINCT typeof(year), (SELECT count(*) FROM lines) FROM poems"))
                .containsExactly("integer 9");
    }

    @Test
    void aDeathInTheCopyLeavesTheOldTable() throws IOException, InterruptedException {
        dies("copy");
        assertOldTableAndThenNew();
    }

    @Test
    void aDeathBeforeTheCommitLeavesTheOldTable() throws IOException, InterruptedException {
        dies("end");
        assertOldTableAndThenNew();
    }
}
