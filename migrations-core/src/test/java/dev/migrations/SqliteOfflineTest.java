package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.DatabaseClient;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Scripts that {@code sqlite3} runs. */
class SqliteOfflineTest extends SampleOfflineContract implements SqliteBatchScriptContract {

    @Override
    TestDatabase open(Path folder) {
        try {
            return SqliteFile.in(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    DatabaseClient client(TestDatabase on) {
        return DatabaseClient.sqlite3((SqliteFile) on);
    }

    @Override
    String dialect() {
        return "sqlite";
    }

    @Override
    public String schema() {
        return "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name";
    }

    @Test
    void linesThatEndAStatementForTheShellDoNotEndIt() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (n int);
                INSERT INTO a1 SELECT 8
                /
                2 AS
                go
                ;
                CREATE TRIGGER t1 AFTER INSERT ON a1 BEGIN
                INSERT INTO a1 SELECT 1
                /
                1;
                END;""");
        runWell(upgradeScript("head"));
        assertThat(db().rows("SELECT n FROM a1")).containsExactly("4");
    }

    @Test
    void aTableThatIsReplacedKeepsItsChildren() {
        files().revision("a1").upgrade("""
                CREATE TABLE chats (id INTEGER PRIMARY KEY);
                CREATE TABLE turns (id INTEGER, chat INTEGER REFERENCES chats (id) ON DELETE CASCADE);
                INSERT INTO chats VALUES (1);
                INSERT INTO turns VALUES (10, 1);""");
        files().revision("b1 <- a1").upgrade("""
                CREATE TABLE new_chats (id INTEGER PRIMARY KEY, title TEXT);
                INSERT INTO new_chats SELECT id, 'x' FROM chats;
                DROP TABLE chats;
                ALTER TABLE new_chats RENAME TO chats;""");
        runWell(enforcing("base:head"));
        assertThat(db().rows("SELECT id FROM turns")).containsExactly("10");
    }

    @Test
    void rowsThatLoseTheirParentFailTheRevision() {
        files().revision("a1").upgrade("""
                CREATE TABLE chats (id INTEGER PRIMARY KEY);
                CREATE TABLE turns (id INTEGER, chat INTEGER REFERENCES chats (id));
                INSERT INTO chats VALUES (1);
                INSERT INTO turns VALUES (10, 1);""");
        files().revision("b1 <- a1").upgrade("PRAGMA foreign_keys = OFF;\nDELETE FROM chats;");
        DatabaseClient.Outcome outcome = run(enforcing("base:head"));
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("Revision b1 leaves rows without their parent.");
        assertThat(db().rows("SELECT id FROM chats")).containsExactly("1");
        assertThat(db().state()).containsExactly("a1 applied 4 4 4");
    }

    private String enforcing(String range) {
        StringWriter script = new StringWriter();
        OfflineMigrations.builder("sqlite")
                .location(files().path().toString())
                .foreignKeys(true)
                .build()
                .upgradeScript(range, script);
        return script.toString();
    }
}
