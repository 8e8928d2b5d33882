package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.DatabaseSwitchInScriptException;
import dev.migrations.testkit.DatabaseClient;
import dev.migrations.testkit.DatabaseClient.Outcome;
import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.TestDatabase;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts that {@code mariadb} runs. */
@Tag("slow")
class MariaDbOfflineTest extends CommittingOfflineContract {

    @Override
    TestDatabase open(Path folder) {
        MariaDbDatabase database = MariaDbServer.shared().newDatabase();
        database.run("ALTER DATABASE " + database.name() + " CHARACTER SET utf8mb4");
        return database;
    }

    @Override
    DatabaseClient client(TestDatabase on) {
        return DatabaseClient.mariadb((MariaDbDatabase) on);
    }

    @Override
    String dialect() {
        return "mariadb";
    }

    @Override
    public String schema() {
        return "SELECT table_name, column_name, column_type, is_nullable, column_default, collation_name"
                + " FROM information_schema.columns WHERE table_schema = DATABASE() UNION ALL"
                + " SELECT table_name, index_name, column_name, seq_in_index, '', '' FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() UNION ALL SELECT routine_name, routine_definition, '', '', '', ''"
                + " FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY 1, 2, 3";
    }

    @Test
    void aStoredProgramArrivesWhole() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int, my_delimiter varchar(20) DEFAULT ';');
                CREATE PROCEDURE fill(n int)
                BEGIN
                  DECLARE delimiter int DEFAULT 0;
                  WHILE delimiter < n DO
                    INSERT INTO a1 VALUES (delimiter + 0, '$$; \\\\');
                    SET delimiter = delimiter + 1;
                  END WHILE;
                END;
                CREATE TRIGGER t1 BEFORE INSERT ON a1 FOR EACH ROW SET NEW.id = NEW.id + 1;
                CALL fill(2);
                BEGIN NOT ATOMIC INSERT INTO a1 (id) VALUES (5); END;
                DELIMITER //
                CREATE PROCEDURE more() BEGIN SELECT 1; SELECT 2; END //
                """);
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        assertThat(db().rows("SELECT id, my_delimiter FROM a1 ORDER BY id"))
                .containsExactly("1 $$; \\", "2 $$; \\", "6 ;");
    }

    @Test
    void commentsOfEveryKindDoNotSwallowTheEnd() {
        files().revision("a1")
                .upgrade("CREATE TABLE a1 (id int) # none; it's\n;CREATE TABLE a2 (id int) /* ; */;"
                        + "/*!50000 CREATE TABLE a3 (id int) */;\nCREATE TABLE a4 (id int) # none");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
    }

    @Test
    void theSessionIsPutBackAfterARevision() {
        files().revision("a1").upgrade("""
                SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', foreign_key_checks = 0;
                SET autocommit = 0;
                SET time_zone = '+05:00';
                SET NAMES utf8mb4 COLLATE utf8mb4_bin;
                CREATE TABLE "a1" (id int, t text);
                LOCK TABLES "a1" WRITE;
                INSERT INTO a1 VALUES (1, 'it''s \\');
                UNLOCK TABLES;""").downgrade("DROP TABLE a1; -- \\ ''\r\n");
        files().revision("b1 <- a1").upgrade("""
                CREATE TABLE b1 AS SELECT @@sql_mode LIKE '%ANSI%' AS m, @@foreign_key_checks AS f, @@autocommit AS a,
                    @@time_zone AS z, @@lock_wait_timeout AS w;""");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        assertThat(db().rows("SELECT t FROM a1")).containsExactly("it's \\");
        assertThat(db().rows("SELECT m, f, a, z, w FROM b1")).containsExactly("0 1 1 SYSTEM 5");
        assertThat(db().state()).containsExactly("a1 applied 8 8 8", "b1 applied 1 1 1");
    }

    @Test
    void aScriptLeavesAWorkingEngineAlone() throws SQLException {
        files().table("a1");
        String script = upgradeScript("head");
        String name = "migrations " + ((MariaDbDatabase) db()).name() + ".schema_revision";
        try (Connection engine = db().dataSource().getConnection()) {
            assertThat(TestDatabase.rows(engine, "SELECT GET_LOCK('" + name + "', 0)"))
                    .containsExactly("1");
            Outcome outcome = run(script);
            assertThat(outcome.exit()).isNotZero();
            assertThat(outcome.output()).contains("Somebody else is migrating this database.");
        }
        assertThat(db().hasState()).isFalse();
    }

    @Test
    void anotherDatabaseIsNotGoneTo() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("USE other;\nCREATE TABLE b1 (id int);");
        StringWriter script = new StringWriter();
        DatabaseSwitchInScriptException failure = Contract.failure(
                DatabaseSwitchInScriptException.class, () -> offline().upgradeScript("head", script));
        assertThat(failure)
                .hasMessage("Revision b1 goes to another database with USE (" + failure.location() + "), and a script"
                        + " could not go back to the one that it was run in. Nothing was written. Write that database in"
                        + " front of the names instead, or let migrations upgrade run the revision.");
        assertThat(script.toString()).isEmpty();
    }

    @Test
    void mySqlsScriptIsTheSameButForItsName() {
        files().table("a1");
        StringWriter script = new StringWriter();
        OfflineMigrations.builder("mysql")
                .location(files().path().toString())
                .build()
                .upgradeScript("head", script);
        assertThat(script.toString()).contains("-- run:  mysql <database> < <this file>");
        runWell(script.toString());
        assertAsTheEngine("head");
    }
}
