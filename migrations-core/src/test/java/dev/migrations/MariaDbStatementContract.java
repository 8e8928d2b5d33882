package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What statements of MariaDB and MySQL do to the session and to others. */
interface MariaDbStatementContract extends Contract {

    @Test
    default void aDumpIsAValidSection() throws SQLException {
        files().revision("a1").upgrade("""
                /*!40101 SET NAMES utf8mb3 */;
                /*!40103 SET TIME_ZONE='+05:00' */;
                /*!40014 SET UNIQUE_CHECKS=0, FOREIGN_KEY_CHECKS=0 */;
                /*!40101 SET SQL_MODE='ANSI_QUOTES,NO_AUTO_VALUE_ON_ZERO' */;
                CREATE TABLE one (id int);
                LOCK TABLES one WRITE;
                INSERT INTO one VALUES (1),(2);
                UNLOCK TABLES;
                CREATE DATABASE IF NOT EXISTS migrations_other;
                USE migrations_other;
                CREATE TABLE two (id int);
                DROP DATABASE migrations_other;""");
        files().table("b1 <- a1");
        HikariDataSource pool = db().pool(c -> c.setMaximumPoolSize(1));
        List<String> before = settings(pool);
        Migrations.builder(pool).location(files().path().toString()).build().upgrade();
        assertThat(settings(pool)).isEqualTo(before);
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
        assertThat(db().tables()).containsExactly("b1", "one");
        assertThat(db().state()).containsExactly("a1 applied 12 12 12", "b1 applied 1 1 1");
    }

    private static List<String> settings(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return TestDatabase.rows(
                    connection,
                    "SELECT DATABASE(), @@sql_mode, @@foreign_key_checks, @@unique_checks, @@time_zone,"
                            + " @@character_set_client, @@character_set_results, @@character_set_connection,"
                            + " @@collation_connection, @@lock_wait_timeout, @@innodb_lock_wait_timeout, @@autocommit");
        }
    }

    @Test
    default void settingsAreMadeAgainWhenAHalfRunSectionGoesOn() {
        files().revision("a1").upgrade("""
                SET sql_mode = 'ANSI_QUOTES';
                CREATE TABLE "one" (id int);
                INSERT INTO missing VALUES (1);
                INSERT INTO "one" VALUES (1);""");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        files().edit("a1", "INTO missing", "INTO \"one\"");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("2");
    }

    @Test
    default void aProgramNeedsNoDelimiter() {
        files().revision("a1").upgrade("""
                CREATE TABLE one (id int);
                CREATE PROCEDURE fill(n int)
                BEGIN
                    DECLARE i int DEFAULT 0;
                    WHILE i < n DO
                        INSERT INTO one VALUES (i);
                        SET i = i + 1;
                    END WHILE;
                END;
                CALL fill(3);""").downgrade("DROP PROCEDURE fill;\nDROP TABLE one;");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM one")).containsExactly("3");
        migrations().downgrade("base");
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void bracesAndQuestionMarksMeanWhatTheyAre() {
        files().revision("a1").upgrade("CREATE TABLE one (t varchar(40));\nINSERT INTO one VALUES ('{fn now()} ?');");
        migrations().upgrade();
        assertThat(db().rows("SELECT t FROM one")).containsExactly("{fn now()} ?");
    }

    @Test
    default void aDefinitionThatWaitsTooLongIsTriedAgainByItself() throws Exception {
        files().table("a1");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nALTER TABLE a1 ADD COLUMN title varchar(20);");
        try (Connection reader = db().dataSource().getConnection()) {
            reader.setAutoCommit(false);
            TestDatabase.rows(reader, "SELECT count(*) FROM a1");
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(() -> builder()
                    .statementLockTimeout(Duration.ofSeconds(1))
                    .build()
                    .upgrade());
            awaitRefusedOnce();
            reader.commit();
            assertThat(Contract.ran(run.get())).containsExactly("b1");
        }
        assertThat(db().rows("SELECT title FROM a1")).isEmpty();
        assertThat(db().log()).endsWith("upgrade b1 done");
    }

    /** A definition that waits for a table is seen to wait, and then no more. */
    private void awaitRefusedOnce() {
        String waiting =
                "SELECT 1 FROM information_schema.PROCESSLIST WHERE STATE LIKE 'Waiting for table metadata lock%'";
        while (db().rows(waiting).isEmpty()) {
            Thread.onSpinWait();
        }
        while (!db().rows(waiting).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** Another session's query waits behind the definition that waits for a reader; no longer than the limit. */
    @Test
    default void aThirdSessionDoesNotWaitForTheReader() throws Exception {
        files().table("a1");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("ALTER TABLE a1 ADD COLUMN title varchar(20);");
        try (Connection reader = db().dataSource().getConnection()) {
            reader.setAutoCommit(false);
            TestDatabase.rows(reader, "SELECT count(*) FROM a1");
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(() -> builder()
                    .statementLockTimeout(Duration.ofSeconds(1))
                    .build()
                    .upgrade());
            awaitWaiting();
            long start = System.nanoTime();
            assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(run).isNotDone();
            reader.commit();
            assertThat(Contract.ran(run.get())).containsExactly("b1");
        }
    }

    private void awaitWaiting() {
        String waiting =
                "SELECT 1 FROM information_schema.PROCESSLIST WHERE STATE LIKE 'Waiting for table metadata lock%'";
        while (db().rows(waiting).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    default void aJavaRevisionThatGotNoLockIsTriedAgain() throws Exception {
        files().table("a1");
        migrations().upgrade();
        db().run("INSERT INTO a1 VALUES (1)");
        AtomicInteger tries = new AtomicInteger();
        try (Connection writer = db().dataSource().getConnection()) {
            writer.setAutoCommit(false);
            TestDatabase.rows(writer, "SELECT id FROM a1 FOR UPDATE");
            JavaUp java = new JavaUp(op -> {
                if (tries.incrementAndGet() == 2) {
                    writer.commit();
                }
                op.execute("INSERT INTO a1 VALUES (2)");
                op.execute("UPDATE a1 SET id = id + 10");
            });
            builder()
                    .javaMigrations(java)
                    .statementLockTimeout(Duration.ofSeconds(1))
                    .build()
                    .upgrade();
        }
        assertThat(tries).hasValue(2);
        assertThat(db().rows("SELECT id FROM a1 ORDER BY id")).containsExactly("11", "12");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 done");
    }

    @Test
    default void aFailureBehindTheFirstResultOfAProcedureIsSeen() {
        files().revision("a1").upgrade("""
                CREATE PROCEDURE report()
                BEGIN
                    SELECT 1;
                    INSERT INTO missing VALUES (1);
                END;
                CALL report();""");
        RevisionFailedException failure = Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
        assertThat(failure.statement()).isEqualTo(2);
    }
}
