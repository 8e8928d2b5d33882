package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.MixedTransactionException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.error.TransactionControlException;
import dev.migrations.error.UncertainStatementException;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.JavaUp;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Statements that PostgreSQL treats in a way of its own. */
interface PostgreSqlStatementContract extends Contract {

    private RevisionFailedException failedUpgrade() {
        return Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
    }

    /** {@code a1} is a table that exists; {@code b1} are these statements, of which one was interrupted. */
    default void interruptedIn(int statement, String statements) {
        files().revision("b1 <- a1").upgradeAlone(statements + "\nINSERT INTO missing VALUES (1);");
        failedUpgrade();
        migrations().repair(Repair.resumeAt("b1", statement + 1));
        db().run("UPDATE schema_revision SET statements_done = " + (statement - 1) + " WHERE revision = 'b1'");
        files().edit("b1", "INSERT INTO missing VALUES (1);", "INSERT INTO a1 VALUES (99);");
    }

    @Test
    default void aConstraintThatFailsAtTheCommitIsTheRevisionsFailure() {
        files().revision("a1").upgrade("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO c VALUES (1);""");
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isNull();
        assertThat(failure.databaseMessage())
                .contains("violates foreign key constraint")
                .contains("(23503)");
        assertThat(failure.kept()).isEqualTo("Nothing of this revision was kept. The database is at base.");
        assertThat(db().tables()).isEmpty();
        assertThat(db().log()).containsExactly("upgrade a1 failed");
    }

    @Test
    default void dataOfACopyIsLoaded() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int, t text);\nCOPY a1 FROM stdin;\n1\tone\n2\t\\N\n\\.\n");
        files().revision("b1 <- a1").upgradeAlone("COPY a1 (id) FROM STDIN WITH (FORMAT csv);\n3\n\\.\nVACUUM a1;");
        migrations().upgrade();
        assertThat(db().rows("SELECT id, t FROM a1 ORDER BY id")).containsExactly("1 one", "2 null", "3 null");
    }

    @Test
    default void dataThatDoesNotFitIsNamedWithItsStatement() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nCOPY a1 FROM stdin;\n1\nmany\n\\.\n");
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isEqualTo(2);
        assertThat(failure.databaseMessage()).contains("many").contains("(22P02)");
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void anIndexIsBuiltConcurrentlyWhileTheLockIsHeld() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        files().revision("c1 <- b1").upgradeAlone("DROP INDEX CONCURRENTLY a1_id;\nREINDEX TABLE CONCURRENTLY a1;");
        migrations().upgrade("b1");
        assertThat(db().rows("SELECT indexname FROM pg_indexes WHERE tablename = 'a1'"))
                .containsExactly("a1_id");
        migrations().upgrade();
        assertThat(current()).containsExactly("c1");
    }

    @Test
    default void anIndexIsBuiltConcurrentlyWhereThePoolIsolatesMoreStrictly() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        HikariDataSource pool = db().pool(c -> {
            c.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            c.setConnectionInitSql("SET statement_timeout = '10s'");
        });
        Migrations.builder(pool).location(files().path().toString()).build().upgrade();
        assertThat(current()).containsExactly("b1");
    }

    @Test
    default void aConcurrentIndexWaitsLongerThanThePoolWouldForALock() throws Exception {
        files().table("a1");
        migrations().upgrade();
        files().revision("b1 <- a1").upgrade("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        HikariDataSource pool = db().pool(c -> c.setConnectionInitSql("SET lock_timeout = '50ms'"));
        try (Connection writer = DriverManager.getConnection(db().url());
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO a1 VALUES (7)");
            CompletableFuture<Void> commit =
                    CompletableFuture.runAsync(() -> Contract.commitWhenWaitedFor(db(), writer));
            Migrations.builder(pool).location(files().path().toString()).build().upgrade();
            commit.get();
        }
        assertThat(current()).containsExactly("b1");
    }

    @Test
    default void aProcedureThatFailedHalfWayIsNotCalledAgain() {
        files().revision("a1").upgrade("""
                CREATE TABLE t (n int);
                CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN
                  INSERT INTO t VALUES (1); COMMIT; RAISE EXCEPTION 'half way'; END $$;""");
        files().revision("b1 <- a1").upgradeAlone("CALL p();\nINSERT INTO t VALUES (2);");
        assertThat(failedUpgrade().action())
                .isEqualTo("It may have committed a part before it failed. Look in the database, then say where to go"
                        + " on: migrations repair b1 --resume-at 1, in Java"
                        + " Migrations.repair(Repair.resumeAt(\"b1\", 1)).");
        Contract.failure(UncertainStatementException.class, () -> migrations().upgrade());
        assertThat(db().rows("SELECT n FROM t")).containsExactly("1");
    }

    @Test
    default void aSearchPathThatWasSetByAQueryIsSetAgainOnResume() {
        files().revision("a1").upgrade("CREATE SCHEMA tenant;");
        files().revision("b1 <- a1").upgradeAlone("""
                SELECT pg_catalog.set_config('search_path', 'tenant', false);
                INSERT INTO missing VALUES (1);
                CREATE TABLE late (id int);""");
        failedUpgrade();
        files().edit("b1", "INSERT INTO missing VALUES (1);", "");
        migrations().upgrade();
        assertThat(db().rows("SELECT schemaname FROM pg_tables WHERE tablename = 'late'"))
                .containsExactly("tenant");
    }

    @Test
    default void aTransactionWithWordsOfItsOwnIsNotLeftOutInSilence() {
        files().revision("a1").upgrade("BEGIN ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE a1 (id int);\nCOMMIT;");
        Contract.failure(TransactionControlException.class, () -> migrations().upgrade());
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void aConcurrentIndexBesideOtherStatementsIsRefused() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nCREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        MixedTransactionException failure = Contract.failure(
                MixedTransactionException.class, () -> migrations().upgrade());
        assertThat(failure.location().line()).isEqualTo(7);
        assertThat(db().tables()).isEmpty();
    }

    @Test
    default void anIndexThatAFailureLeftInvalidIsBuiltAnew() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nINSERT INTO a1 VALUES (1), (1);");
        files().revision("b1 <- a1")
                .upgrade("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"A1 id\" ON public.a1 (id);");
        failedUpgrade();
        String valid = "SELECT indisvalid FROM pg_index WHERE indexrelid = '\"A1 id\"'::regclass";
        assertThat(db().rows(valid)).containsExactly("f");
        db().run("DELETE FROM a1");
        migrations().upgrade();
        assertThat(db().rows(valid)).containsExactly("t");
    }

    @Test
    default void anIndexThatWasFinishedBeforeTheCrashIsTakenAsItIs() {
        files().table("a1");
        interruptedIn(1, "CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        migrations().upgrade();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 2 2 2");
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("99");
    }

    @Test
    default void anIndexWithoutANameIsNotBuiltTwice() {
        files().table("a1");
        interruptedIn(1, "CREATE INDEX CONCURRENTLY ON a1 (id);");
        Contract.failure(UncertainStatementException.class, () -> migrations().upgrade());
        assertThat(db().rows("SELECT indexname FROM pg_indexes WHERE tablename = 'a1'"))
                .containsExactly("a1_id_idx");
    }

    @Test
    default void anIndexThatWasNotBegunBeforeTheCrashIsBuilt() {
        files().table("a1");
        interruptedIn(1, "CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
        db().run("DROP INDEX a1_id");
        migrations().upgrade();
        assertThat(db().rows("SELECT indexname FROM pg_indexes WHERE tablename = 'a1'"))
                .containsExactly("a1_id");
    }

    @Test
    default void anIndexThatWasDroppedBeforeTheCrashIsNotMissed() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nCREATE INDEX a1_id ON a1 (id);");
        interruptedIn(1, "DROP INDEX CONCURRENTLY a1_id;");
        migrations().upgrade();
        assertThat(current()).containsExactly("b1");
    }

    @Test
    default void aProcedureThatWasInterruptedIsNotGuessedAbout() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int);
                CREATE PROCEDURE fill() LANGUAGE sql AS 'INSERT INTO a1 VALUES (1)';""");
        for (String call : new String[] {"CALL fill();", "DO $$ BEGIN CALL fill(); END $$;"}) {
            interruptedIn(1, call);
            UncertainStatementException failure = Contract.failure(
                    UncertainStatementException.class, () -> migrations().upgrade());
            assertThat(failure.statement()).isEqualTo(1);
            migrations().repair(Repair.resumeAt("b1", 2));
            migrations().upgrade();
            assertThat(db().rows("SELECT id FROM a1 ORDER BY id")).as(call).containsExactly("1", "99");
            db().run("DELETE FROM a1", "DELETE FROM schema_revision WHERE revision = 'b1'");
        }
    }

    @Test
    default void aSessionThatIsCutOffInAStatementOfItsOwnIsReportedAsThatStatement() {
        files().revision("a1").upgradeAlone("""
                CREATE TABLE a1 (id int);
                DO $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$;""");
        RevisionFailedException failure = failedUpgrade();
        assertThat(failure.statement()).isEqualTo(2);
        assertThat(failure.databaseMessage()).contains("terminating connection").contains("(57P01)");
        Contract.failure(UncertainStatementException.class, () -> migrations().upgrade());
    }

    @Test
    default void aSessionThatIsCutOffInATransactionLeavesNothing() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nSELECT pg_terminate_backend(pg_backend_pid());");
        assertThat(failedUpgrade().statement()).isEqualTo(2);
        assertThat(db().tables()).isEmpty();
        assertThat(db().state()).isEmpty();
    }

    @Test
    default void aRevisionThatGetsNoLockOnATableIsTriedAgain() throws Exception {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);\nALTER TABLE a1 ADD COLUMN b int;");
        files().revision("c1 <- b1").upgradeAlone("ALTER TABLE a1 ADD COLUMN c int;");
        for (String target : new String[] {"b1", "c1"}) {
            migrations().upgrade("a1");
            try (Connection other = DriverManager.getConnection(db().url());
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE a1");
                CompletableFuture<MigrationResult> run =
                        CompletableFuture.supplyAsync(() -> impatient().upgrade(target));
                awaitWaiterFor("a1");
                awaitNoWaiterFor("a1");
                other.rollback();
                assertThat(run.get().current()).hasToString("[" + target + "]");
            }
        }
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("1");
    }

    private Migrations impatient() {
        return builder().statementLockTimeout(Duration.ofMillis(300)).build();
    }

    private String waiters(String table) {
        return db().rows("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '" + table + "'::regclass")
                .get(0);
    }

    private void awaitWaiterFor(String table) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (waiters(table).equals("0") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void awaitNoWaiterFor(String table) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!waiters(table).equals("0") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    default void theStateTablesMayHaveASchemaOfTheirOwn() {
        db().run("CREATE SCHEMA audit");
        files().table("a1");
        builder().schema("audit").build().upgrade();
        assertThat(db().rows("SELECT revision FROM audit.schema_revision")).containsExactly("a1");
        assertThat(db().hasState()).isFalse();
        assertThat(builder().schema("audit").build().upgrade().isEmpty()).isTrue();
    }

    @Test
    default void aRevisionThatWasAppliedByAnotherHandMeanwhileIsNotAppliedAgain() {
        files().table("a1");
        files().table("b1 <- j1");
        JavaUp java = new JavaUp(op -> db().run("CREATE TABLE b1 (id int)", """
                INSERT INTO schema_revision SELECT 'b1', 'j1', '', '', '', 'sql', null, null, null, 0, 'applied', 'x', 0, 0, 0,
                 applied_at, applied_by, 0, 'x', 1 FROM schema_revision WHERE revision = 'a1'"""));
        MigrationResult result = builder().javaMigrations(java).build().upgrade();
        assertThat(Contract.ran(result)).containsExactly("a1", "j1");
        assertThat(result.current()).hasToString("[b1]");
    }

    @Test
    default void aRevisionInATransactionCostsTwoRequestsBesideItsOwn() {
        files().table("a1");
        files().table("b1 <- a1");
        CountingDataSource counting = new CountingDataSource(db().dataSource());
        Migrations.builder(counting).location(files().path().toString()).build().upgrade();
        List<String> sent = counting.sent();
        List<String> last = sent.subList(sent.size() - 3, sent.size());
        assertThat(last.get(0)).startsWith("SET LOCAL lock_timeout = 5000; INSERT INTO public.schema_revision ");
        assertThat(last.get(1)).isEqualTo("CREATE TABLE b1 (id int)");
        assertThat(last.get(2))
                .startsWith("UPDATE public.schema_revision ")
                .contains("; INSERT INTO public.schema_revision_log ");
    }
}
