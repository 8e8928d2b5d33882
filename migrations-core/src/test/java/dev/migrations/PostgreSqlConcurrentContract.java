package dev.migrations;

import static dev.migrations.operation.Concurrently.CONCURRENTLY;
import static dev.migrations.operation.IfNotExists.IF_NOT_EXISTS;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.index;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.OperationRefusedException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.JavaAlone;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.Work;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Java revisions whose indexes PostgreSQL builds concurrently, so outside of any transaction. */
interface PostgreSqlConcurrentContract extends Contract {

    Work UNIQUE_INDEX = op -> op.createIndex(index("ix_a1").on("a1", "id").unique(), CONCURRENTLY, IF_NOT_EXISTS);

    /** Of this one the class itself runs. */
    Work UNIQUE_INDEX_UNLESS_THERE = op -> {
        if (!op.inspector().hasIndex("a1", "ix_other")) {
            UNIQUE_INDEX.run(op);
        }
    };

    private MigrationsBuilder alone(Work work) {
        return builder().javaMigrations(new JavaAlone(work));
    }

    private List<String> indexes() {
        return db().rows("SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " WHERE i.indrelid = 'a1'::regclass");
    }

    @Test
    default void aConcurrentIndexInATransactionIsRefusedWithTheWayAround() {
        files().table("a1");
        Migrations migrations =
                builder().javaMigrations(new JavaWords(UNIQUE_INDEX)).build();
        OperationRefusedException failure = Contract.failure(OperationRefusedException.class, migrations::upgrade);
        assertThat(failure)
                .hasMessage("Operation 1 (create unique index ix_a1 on a1) of revision j1 say it in Java"
                        + " (dev.migrations.testkit.JavaWords) cannot be run: PostgreSQL does this concurrently outside of"
                        + " a transaction only, and this revision runs in one. Nothing was run."
                        + " Say transaction = NONE in its @MigrationRevision, or leave CONCURRENTLY out.");
    }

    @Test
    default void aConcurrentIndexOfABatchIsRefusedToo() {
        files().table("a1");
        Work batch = op -> op.batchAlterTable(
                "a1", table -> table.createIndex(index("ix_a1").on("a1", "id"), CONCURRENTLY));
        assertThat(Contract.failure(
                        OperationRefusedException.class,
                        () -> builder()
                                .javaMigrations(new JavaWords(batch))
                                .build()
                                .upgrade()))
                .hasMessageContaining("PostgreSQL does this concurrently outside of a transaction only");
        alone(batch).build().upgrade();
        assertThat(indexes()).containsExactly("ix_a1 t");
    }

    @Test
    default void aConstraintThatIsNotValidLooksAtNewRowsOnlyUntilItIsValidated() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int); INSERT INTO a1 VALUES (-1);");
        Work later = op -> {
            op.addConstraint("a1", check("id > 0").notValid());
            op.execute("CREATE TABLE said AS SELECT convalidated FROM pg_constraint WHERE conrelid = 'a1'::regclass");
            op.execute("UPDATE a1 SET id = 1");
            op.batchAlterTable("a1", table -> table.validateConstraint(check("id > 0")));
        };
        Migrations migrations = builder().javaMigrations(new JavaWords(later)).build();
        migrations.upgrade();
        assertThat(db().rows("SELECT * FROM said")).containsExactly("f");
        assertThat(db().rows("SELECT convalidated FROM pg_constraint WHERE conrelid = 'a1'::regclass"))
                .containsExactly("t");
    }

    @Test
    default void aJavaRevisionBuildsAnIndexConcurrentlyAndDropsItSo() {
        files().table("a1");
        Migrations migrations = alone(op -> op.createIndex(index("ix_a1").on("a1", "id"), CONCURRENTLY))
                .build();
        migrations.upgrade();
        assertThat(indexes()).containsExactly("ix_a1 t");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 1 1 1");
        migrations.downgrade("a1");
        assertThat(indexes()).isEmpty();
    }

    @Test
    default void anIndexThatAJavaRevisionLeftInvalidIsBuiltAnew() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int); INSERT INTO a1 VALUES (1), (1);");
        Contract.failure(
                RevisionFailedException.class, () -> alone(UNIQUE_INDEX).build().upgrade());
        assertThat(indexes()).containsExactly("ix_a1 f");
        assertThat(db().state()).contains("j1 upgrading 0 0 1");
        db().run("DELETE FROM a1");
        alone(UNIQUE_INDEX).build().upgrade();
        assertThat(indexes()).containsExactly("ix_a1 t");
    }

    @Test
    default void anIndexThatAJavaRevisionHadFinishedBeforeTheCrashIsTakenAsItIs() {
        files().table("a1");
        Work work = op -> {
            op.createIndex(index("ix_a1").on("a1", "id"), CONCURRENTLY);
            op.execute("INSERT INTO missing VALUES (1)");
        };
        Contract.failure(
                RevisionFailedException.class, () -> alone(work).build().upgrade());
        db().run("UPDATE schema_revision SET statements_done = 0 WHERE revision = 'j1'");
        db().run("CREATE TABLE missing (id int)");
        alone(work).build().upgrade();
        assertThat(indexes()).containsExactly("ix_a1 t");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 applied 2 2 2");
    }

    @Test
    default void anIndexThatAClassLeftInvalidIsBuiltAnewOnceAPersonHasLooked() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int); INSERT INTO a1 VALUES (1), (1);");
        Migrations migrations = alone(UNIQUE_INDEX_UNLESS_THERE).build();
        Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(indexes()).containsExactly("ix_a1 f");
        db().run("DELETE FROM a1");
        migrations.repair(Repair.notDone("j1"));
        migrations.upgrade();
        assertThat(indexes()).containsExactly("ix_a1 t");
    }

    @Test
    default void aConcurrentIndexOfAJavaRevisionWaitsLongerThanThePoolWouldForALock() throws Exception {
        waitsForAWriter(UNIQUE_INDEX);
    }

    @Test
    default void aConcurrentIndexOfAClassWaitsLongerThanThePoolWouldForALock() throws Exception {
        waitsForAWriter(UNIQUE_INDEX_UNLESS_THERE);
    }

    private void waitsForAWriter(Work work) throws Exception {
        files().table("a1");
        migrations().upgrade();
        HikariDataSource pool = db().pool(c -> c.setConnectionInitSql("SET lock_timeout = '50ms'"));
        try (Connection writer = DriverManager.getConnection(db().url());
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO a1 VALUES (7)");
            CompletableFuture<Void> commit =
                    CompletableFuture.runAsync(() -> Contract.commitWhenWaitedFor(db(), writer));
            Migrations.builder(pool)
                    .location(files().path().toString())
                    .javaMigrations(new JavaAlone(work))
                    .build()
                    .upgrade();
            commit.get();
        }
        assertThat(indexes()).containsExactly("ix_a1 t");
    }

    @Test
    default void aClassWithoutATransactionWaitsForALockNoLongerThanItMay() {
        files().table("a1");
        alone(op -> {
                    String limit =
                            op.query("SELECT current_setting('lock_timeout')").single(row -> row.string(1));
                    assertThat(limit).isEqualTo("5s");
                })
                .build()
                .upgrade();
        assertThat(current()).containsExactly("j1");
    }
}
