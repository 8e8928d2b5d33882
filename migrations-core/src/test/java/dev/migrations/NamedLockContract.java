package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.LockLostException;
import dev.migrations.error.LockTimeoutException;
import dev.migrations.error.OtherDatabaseException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.PausedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The lock of MariaDB and MySQL, as processes on other machines meet it. */
interface NamedLockContract extends Contract {

    /** An engine that this process takes to be on another database, so that only the server keeps it apart. */
    private MigrationsBuilder asAnotherProcess() {
        return Migrations.builder(((MariaDbDatabase) db()).aliasUrl())
                .location(files().path().toString());
    }

    @Test
    default void aWaiterIsToldWhichConnectionItWaitsFor() throws Exception {
        files().table("a1");
        try (PausedWork work = new PausedWork()) {
            CompletableFuture<MigrationResult> first = CompletableFuture.supplyAsync(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            Migrations waiter = asAnotherProcess()
                    .javaMigrations(new JavaUp(op -> {}))
                    .lockTimeout(Duration.ofMillis(200))
                    .build();
            LockTimeoutException failure = Contract.failure(LockTimeoutException.class, waiter::upgrade);
            assertThat(failure.holder()).matches("\\w+(@\\S+)? \\(connection \\d+\\)");
            work.letGo();
            assertThat(first.get().isEmpty()).isFalse();
        }
    }

    @Test
    default void enginesOfSeveralProcessesApplyEachRevisionOnce() {
        for (int i = 1; i <= 4; i++) {
            files().table("t" + i + (i == 1 ? "" : " <- t" + (i - 1)));
        }
        List<CompletableFuture<MigrationResult>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(CompletableFuture.supplyAsync(() -> migrations().upgrade()));
            runs.add(CompletableFuture.supplyAsync(
                    () -> asAnotherProcess().build().upgrade()));
        }
        CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(db().log()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    default void aRunWhoseLockWasGivenAwayStartsNothingMore() {
        files().table("a1");
        files().table("b1 <- j1");
        JavaUp java = new JavaUp(op -> op.execute("SELECT RELEASE_LOCK(?)", lockName()));
        Contract.failure(
                LockLostException.class,
                () -> builder().javaMigrations(java).build().upgrade());
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 done");
    }

    private String lockName() {
        return "migrations " + ((MariaDbDatabase) db()).name() + ".schema_revision";
    }

    @Test
    default void theLockLeavesNothingBehind() {
        files().table("a1");
        migrations().upgrade();
        assertThat(db().rows("SELECT IS_FREE_LOCK('" + lockName() + "')")).containsExactly("1");
    }

    @Test
    default void oneConnectionIsEnough() {
        files().table("a1");
        Migrations.builder(db().pool(c -> c.setMaximumPoolSize(1)))
                .location(files().path().toString())
                .build()
                .upgrade();
        assertThat(current()).containsExactly("a1");
    }

    /** The connection that works is the one that holds the lock, so the server does not find it idle. */
    @Test
    default void anIdleTimeoutOfTheServerDoesNotTakeTheLockFromAStatement() {
        files().revision("a1").upgrade("SET SESSION wait_timeout = 1;\nCREATE TABLE a1 (id int);\nDO SLEEP(2);");
        files().table("b1 <- a1");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("a1", "b1");
        assertThat(db().rows("SELECT IS_FREE_LOCK('" + lockName() + "')")).containsExactly("1");
    }

    /** A Java revision that does something else for long loses the connection, the lock and its transaction together. */
    @Test
    default void whatIsLostByAnIdleTimeoutIsDoneByTheNextRun() {
        files().table("a1");
        JavaUp idle = new JavaUp(op -> {
            op.execute("INSERT INTO a1 VALUES (1)");
            op.execute("SET SESSION wait_timeout = 1");
            db().rows("SELECT SLEEP(2)");
            op.execute("INSERT INTO a1 VALUES (2)");
        });
        Contract.failure(
                RevisionFailedException.class,
                () -> builder().javaMigrations(idle).build().upgrade());
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "j1 upgrading 0 0 1");
        assertThat(db().rows("SELECT IS_FREE_LOCK('" + lockName() + "')")).containsExactly("1");
        builder()
                .javaMigrations(new JavaUp(op -> op.execute("INSERT INTO a1 VALUES (3)")))
                .build()
                .upgrade();
        assertThat(db().rows("SELECT id FROM a1")).containsExactly("3");
    }

    @Test
    default void connectionsOfItsOwnMayComeToTheDatabaseByAnotherName() {
        files().table("a1");
        MariaDbDatabase database = (MariaDbDatabase) db();
        builder().migrationDataSource(database.at(database.aliasUrl())).build().upgrade();
        assertThat(current()).containsExactly("a1");
    }

    @Test
    default void connectionsOfItsOwnToAnotherDatabaseOfTheServerAreRefused() {
        files().table("a1");
        MariaDbDatabase database = (MariaDbDatabase) db();
        DataSource other = database.at(database.url().replace(database.name(), "information_schema"));
        Migrations migrations = builder().migrationDataSource(other).build();
        OtherDatabaseException failure = Contract.failure(OtherDatabaseException.class, migrations::upgrade);
        assertThat(failure.description()).contains("leads to information_schema");
        assertThat(db().tables()).isEmpty();
    }
}
