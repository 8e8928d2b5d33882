package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RunStoppedException;
import dev.migrations.operation.StatementFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.revision.Revision;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.PausedWork;
import dev.migrations.testkit.StatementSignal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A run that is asked to stop keeps what is whole, leaves no lock, and the next one goes on. */
interface StopContract extends Contract {

    Duration PATIENCE = Duration.ofSeconds(30);

    /** What an upgrade ends with that asks itself to stop when it comes to this statement. */
    private RunStoppedException stoppedAt(String revision, int statement, MigrationsBuilder builder) {
        CompletableFuture<Migrations> migrations = new CompletableFuture<>();
        StatementSignal signal =
                new StatementSignal(revision, statement, () -> migrations.join().stop(Duration.ZERO));
        migrations.complete(builder.listener(signal).build());
        return Contract.failure(
                RunStoppedException.class, () -> migrations.join().upgrade());
    }

    /** What an upgrade ends with that is stopped by another thread while this statement runs. */
    private RunStoppedException stoppedDuring(StatementSignal signal, Migrations migrations) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<RunStoppedException> run =
                    thread.submit(() -> Contract.failure(RunStoppedException.class, migrations::upgrade));
            signal.awaitStarted();
            assertThat(migrations.stop(PATIENCE)).isTrue();
            return run.get();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    default void aStatementOfATransactionIsCancelled() throws Exception {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);\n" + db().forever() + ";");
        StatementSignal signal = new StatementSignal("b1", 2, () -> {});
        RunStoppedException stopped =
                stoppedDuring(signal, builder().listener(signal).build());
        assertThat(stopped)
                .hasMessage("The run was stopped on request at revision b1. Nothing of this revision was kept."
                        + " 1 revision before it was applied; the database is at a1. Start again: what was kept is not"
                        + " run twice, and the run goes on after it.");
        assertThat(stopped.ran()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
        assertThat(db().log()).containsExactly("upgrade a1 done");
        files().edit("b1", db().forever() + ";", "");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("b1");
    }

    @Test
    default void aStatementOutsideATransactionEndsAndNoOtherBegins() {
        files().revision("a1")
                .upgradeAlone("CREATE TABLE one (id int);\nCREATE TABLE two (id int);\nCREATE TABLE three (id int);");
        RunStoppedException stopped = stoppedAt("a1", 2, builder());
        assertThat(stopped.kept())
                .isEqualTo("It is not one transaction: statements 1 to 2 were kept; the database is at base.");
        assertThat(stopped.revision()).isEqualTo("a1");
        assertThat(stopped.statementsKept()).isEqualTo(2);
        assertThat(db().state()).containsExactly("a1 upgrading 2 2 3");
        migrations().upgrade();
        assertThat(db().tables()).containsExactly("one", "three", "two");
        assertThat(db().state()).containsExactly("a1 applied 3 3 3");
    }

    @Test
    default void aTransactionOfTheSectionsOwnIsRolledBack() {
        files().revision("a1").upgradeAlone("CREATE TABLE one (id int);\nBEGIN;\nINSERT INTO one VALUES (1);\nCOMMIT;");
        assertThat(stoppedAt("a1", 3, builder()).statementsKept()).isEqualTo(1);
        assertThat(db().rows("SELECT id FROM one")).isEmpty();
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM one")).containsExactly("1");
    }

    @Test
    default void noOtherRevisionBegins() {
        files().table("a1");
        files().table("b1 <- a1");
        CompletableFuture<Migrations> migrations = new CompletableFuture<>();
        migrations.complete(builder().listener(afterEach(migrations)).build());
        RunStoppedException stopped = Contract.failure(
                RunStoppedException.class, () -> migrations.join().upgrade());
        assertThat(stopped.ran()).containsExactly("a1");
        assertThat(stopped.revision()).isEqualTo("b1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    private static MigrationListener afterEach(CompletableFuture<Migrations> migrations) {
        return new MigrationListener() {
            @Override
            public void revisionDone(Revision revision, Duration elapsed) {
                try {
                    migrations.join().stop(Duration.ZERO);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Test
    default void nothingOfARunInOneTransactionIsKept() {
        db().run("CREATE TABLE one (id int)");
        files().revision("a1").upgrade("INSERT INTO one VALUES (1);");
        files().revision("b1 <- a1").upgrade("INSERT INTO one VALUES (2);\nINSERT INTO one VALUES (3);");
        RunStoppedException stopped = stoppedAt("b1", 1, builder().transaction(TransactionMode.RUN));
        assertThat(stopped.kept()).isEqualTo("Nothing of this run was kept. The database is at base.");
        assertThat(db().rows("SELECT id FROM one")).isEmpty();
        assertThat(db().state()).isEmpty();
    }

    @Test
    default void aDowngradeIsStoppedToo() {
        files().table("a1");
        files().table("b1 <- a1");
        migrations().upgrade();
        CompletableFuture<Migrations> migrations = new CompletableFuture<>();
        migrations.complete(builder()
                .listener(new StatementSignal("b1", 1, () -> migrations.join().stop(Duration.ZERO)))
                .build());
        RunStoppedException stopped = Contract.failure(
                RunStoppedException.class, () -> migrations.join().downgrade("base"));
        assertThat(stopped.kept())
                .isEqualTo("Nothing of this revision was kept. 1 revision before it was taken back; the database is at"
                        + " a1.");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    default void whoWaitsForTheLockWaitsNoLonger() throws Exception {
        files().table("a1");
        CountingDataSource second = new CountingDataSource(db().dataSource());
        Migrations waiter = Migrations.builder(second)
                .location(files().path().toString())
                .javaMigrations(new JavaUp(op -> {}))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (PausedWork work = new PausedWork()) {
            Future<MigrationResult> first = threads.submit(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            Future<RunStoppedException> waiting =
                    threads.submit(() -> Contract.failure(RunStoppedException.class, waiter::upgrade));
            second.awaitSent(3);
            assertThat(waiter.stop(PATIENCE)).isTrue();
            assertThat(waiting.get())
                    .hasMessage("The run was stopped on request before it had changed anything. Start again: what was"
                            + " kept is not run twice, and the run goes on after it.");
            work.letGo();
            assertThat(Contract.ran(first.get())).containsExactly("a1", "j1");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aStatementOfAJavaRevisionIsCancelled() throws Exception {
        files().table("a1");
        StatementSignal begun = new StatementSignal("none", 1, () -> {});
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("INSERT INTO a1 VALUES (7)");
                    begun.started();
                    op.execute(db().forever());
                }))
                .build();
        assertThat(stoppedDuring(begun, migrations).revision()).isEqualTo("j1");
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
    }

    @Test
    default void aJavaRevisionCannotSwallowTheStop() throws Exception {
        files().table("a1");
        StatementSignal begun = new StatementSignal("none", 1, () -> {});
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> {
                    begun.started();
                    try {
                        op.execute(db().forever());
                    } catch (StatementFailedException swallowed) {
                        op.execute("INSERT INTO a1 VALUES (8)");
                    }
                }))
                .build();
        stoppedDuring(begun, migrations);
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void whatWasStoppedRunsNothingAnyMore() throws Exception {
        files().table("a1");
        Migrations migrations = migrations();
        assertThat(migrations.stop(Duration.ZERO)).isTrue();
        Contract.failure(RunStoppedException.class, migrations::upgrade);
        assertThat(db().hasState()).isFalse();
        assertThat(migrations.pending()).hasSize(1);
    }
}
