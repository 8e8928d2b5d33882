package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.RunStoppedException;
import dev.migrations.testkit.LogWaiter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** PostgreSQL is sent many statements at once; what one of them says, and what waits, is told as if it were not. */
interface PostgreSqlBatchContract extends Contract {

    private String inserts(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append("INSERT INTO a1 VALUES (").append(i).append(");\n");
        }
        return text.toString();
    }

    /** {@code a1} is a table; what is inserted into it runs through this code of PL/pgSQL. */
    private void triggered(String code) {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int PRIMARY KEY);
                CREATE FUNCTION looked() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN %s RETURN NEW; END$$;
                CREATE TRIGGER t BEFORE INSERT ON a1 FOR EACH ROW EXECUTE FUNCTION looked();""".formatted(code));
        migrations().upgrade();
    }

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    @Test
    default void whatATriggerRaisesIsToldAtItsStatement() {
        triggered("IF NEW.id = 77 THEN RAISE EXCEPTION 'no % here', NEW.id; END IF;");
        files().revision("b1 <- a1").upgrade(inserts(1, 200));
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isEqualTo(77);
        assertThat(failure.location()).hasToString(files().file("b1") + ", line 82");
        assertThat(failure.databaseMessage()).startsWith("no 77 here (P0001)");
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
    }

    @Test
    default void aDefinitionAmongOthersIsToldWhenItFails() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int PRIMARY KEY);
                INSERT INTO a1 VALUES (1), (2);
                CREATE INDEX a1_id ON a1 (id);
                ALTER TABLE a1 ADD CHECK (id > 1);
                COMMENT ON TABLE a1 IS 'never';""");
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isEqualTo(4);
        assertThat(failure.location()).hasToString(files().file("a1") + ", line 9");
        assertThat(failure.databaseMessage())
                .isEqualTo("check constraint \"a1_id_check\" of relation \"a1\" is violated by some row (23514)");
        assertThat(db().tables()).doesNotContain("a1");
    }

    @Test
    default void whatIsSlowBehindDefinitionsIsAnnouncedByItsNumber() throws Exception {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int);
                CREATE INDEX a1_id ON a1 (id);
                INSERT INTO a1 SELECT 1 FROM pg_sleep(0.3);
                CREATE INDEX a1_id2 ON a1 (id);""");
        Migrations migrations = builder().announceAfter(Duration.ofMillis(20)).build();
        try (LogWaiter log = LogWaiter.listen()) {
            migrations.upgrade();
            log.await("statement 3 of 4 of a1 has been running for 0 s");
        }
    }

    @Test
    default void aDefinitionThatWaitsForALockAmongOthersIsTriedAgain() throws Exception {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int PRIMARY KEY);");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("""
                CREATE TABLE b1 (id int PRIMARY KEY);
                CREATE TABLE b2 (id int REFERENCES a1);""");
        try (Connection other = db().dataSource().getConnection();
                Statement statement = other.createStatement();
                LogWaiter log = LogWaiter.listen()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE a1");
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(() -> builder()
                    .statementLockTimeout(Duration.ofMillis(50))
                    .build()
                    .upgrade());
            log.await("b1 got no lock");
            other.rollback();
            run.get();
        }
        assertThat(db().rows("SELECT count(*) FROM b2")).containsExactly("0");
    }

    @Test
    default void whatIsNoticedIsLogged() throws Exception {
        triggered("IF NEW.id IN (3, 30) THEN RAISE NOTICE 'looked at %', NEW.id; END IF;");
        files().revision("b1 <- a1").upgrade(inserts(1, 40));
        try (LogWaiter log = LogWaiter.listen()) {
            migrations().upgrade();
            log.await("PostgreSQL says: looked at 3");
            log.await("PostgreSQL says: looked at 30");
        }
    }

    @Test
    default void aRuleThatGivesRowsIsNoFailure() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int PRIMARY KEY);
                CREATE RULE shown AS ON INSERT TO a1 DO ALSO SELECT NEW.id;""");
        files().revision("b1 <- a1").upgrade(inserts(1, 40) + "INSERT INTO a1 VALUES (41) RETURNING id;\n");
        migrations().upgrade();
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("41");
    }

    @Test
    default void aDeferredConstraintFailsAtTheCommit() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);");
        files().revision("b1 <- a1").upgrade(inserts(1, 40) + inserts(7, 7));
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isNull();
        assertThat(failure.databaseMessage()).contains("duplicate key").contains("(23505)");
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
    }

    @Test
    default void aSavepointOfTheScriptStays() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgrade("SAVEPOINT migrations_batch;\n" + inserts(1, 20) + "ROLLBACK TO SAVEPOINT migrations_batch;\n"
                        + inserts(21, 40));
        migrations().upgrade();
        assertThat(db().rows("SELECT min(id), count(*) FROM a1")).containsExactly("21 20");
    }

    @Test
    default void whatWaitsForALockAmongManyIsTriedAgain() throws Exception {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int PRIMARY KEY);");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade(inserts(1, 40));
        try (Connection other = db().dataSource().getConnection();
                Statement statement = other.createStatement();
                LogWaiter log = LogWaiter.listen()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO a1 VALUES (30)");
            CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(() -> builder()
                    .statementLockTimeout(Duration.ofMillis(50))
                    .build()
                    .upgrade());
            log.await("b1 got no lock");
            other.rollback();
            run.get();
        }
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("40");
    }

    @Test
    default void manyAreCancelledAndLeaveNothing() throws Exception {
        triggered("IF NEW.id = 33 THEN PERFORM pg_sleep(600); END IF;");
        files().revision("b1 <- a1").upgrade(inserts(1, 200));
        Migrations migrations = builder().announceAfter(Duration.ofMillis(20)).build();
        try (LogWaiter log = LogWaiter.listen()) {
            CompletableFuture<RunStoppedException> run = CompletableFuture.supplyAsync(
                    () -> Contract.failure(RunStoppedException.class, migrations::upgrade));
            assertThat(log.await("one of the statements 25 to 56 of 200 of b1 has been running for 0 s"))
                    .endsWith(", line 30): INSERT INTO a1 VALUES (25)");
            assertThat(migrations.stop(Duration.ofSeconds(30))).isTrue();
            assertThat(run.get().revision()).isEqualTo("b1");
        }
        assertThat(db().rows("SELECT id FROM a1")).isEqualTo(List.of());
    }
}
