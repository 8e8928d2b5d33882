package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.DatabaseClient;
import dev.migrations.testkit.DatabaseClient.Outcome;
import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;

/** Scripts that {@code RunScript} runs: called as a program once, and otherwise as a program calls it. */
class H2OfflineTest extends CommittingOfflineContract {

    @Override
    TestDatabase open(Path folder) {
        return H2Database.inMemory();
    }

    @Override
    DatabaseClient client(TestDatabase on) {
        return program(on.url().replace(";USER=sa", ""));
    }

    private DatabaseClient program(String url) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new DatabaseClient(
                java,
                List.of(
                        java,
                        "-cp",
                        RunScript.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath(),
                        "org.h2.tools.RunScript",
                        "-url",
                        url,
                        "-user",
                        "sa",
                        "-script",
                        file().toString()));
    }

    private Path file() {
        return temp.resolve("script.sql");
    }

    @Override
    boolean isClientInstalled() {
        return true;
    }

    /** A failure is what the program ends with. */
    @Override
    Outcome run(String script) {
        try {
            Files.writeString(file(), script);
            new RunScript()
                    .runTool("-url", db().url().replace(";USER=sa", ""), "-user", "sa", "-script", file().toString());
            return new Outcome(0, "");
        } catch (SQLException e) {
            return new Outcome(1, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String dialect() {
        return "h2";
    }

    @Override
    public String schema() {
        return "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, IS_NULLABLE, COLUMN_DEFAULT FROM INFORMATION_SCHEMA.COLUMNS"
                + " WHERE TABLE_SCHEMA = CURRENT_SCHEMA UNION ALL SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME, '', ''"
                + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = CURRENT_SCHEMA"
                + " AND INDEX_NAME NOT LIKE 'PRIMARY_KEY%' ORDER BY 1, 2";
    }

    @Test
    void theProgramStopsAtTheFirstError() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO missing VALUES (1);");
        files().table("c1 <- b1");
        String url = "jdbc:h2:file:" + temp.resolve("chat");
        String script = upgradeScript("head");
        Outcome outcome = program(url).run(script, temp);
        assertThat(outcome.exit()).isNotZero();
        assertThat(program(url).run(script, temp).output())
                .contains("The database is not at base, where this script starts. Nothing was changed.");
        try (H2Database database = H2Database.at(url + ";DB_CLOSE_DELAY=-1")) {
            assertThat(database.tables()).containsExactly("a1");
            assertThat(database.state()).containsExactly("a1 applied 1 1 1");
        }
    }

    @Test
    void theSessionIsPutBackAfterARevision() {
        files().revision("a1").upgrade("""
                CREATE SCHEMA other;
                SET AUTOCOMMIT TRUE;
                SET LOCK_TIMEOUT 77;
                SET TIME ZONE '+05:00';
                SET SCHEMA other;
                CREATE TABLE a1 (id int);
                INSERT INTO a1 VALUES (1);""");
        files().revision("b1 <- a1").upgrade("""
                CREATE TABLE b1 AS SELECT LOCK_TIMEOUT() AS w, CURRENT_SCHEMA AS s;""");
        runWell(upgradeScript("head"));
        assertThat(db().rows("SELECT w, s FROM b1")).containsExactly("5000 PUBLIC");
        assertThat(db().rows("SELECT id FROM other.a1")).containsExactly("1");
        assertThat(db().state()).containsExactly("a1 applied 7 7 7", "b1 applied 1 1 1");
        assertAsTheEngine("head");
    }

    @Test
    void dollarsAndCommentsArriveWhole() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 AS SELECT CAST($$it's; // no comment
                -- $$ AS varchar(50)) AS n // none; it's
                ;
                /* a /* nested; */ one */ CREATE TABLE a2 (id int) // none""");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        assertThat(db().rows("SELECT n FROM a1")).containsExactly("it's; // no comment\n-- ");
    }
}
