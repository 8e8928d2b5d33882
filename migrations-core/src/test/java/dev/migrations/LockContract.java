package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.LockTimeoutException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.PausedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several at once: one migrates, the others wait, and each revision is applied once. */
interface LockContract extends Contract {

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void eightEnginesAtOnceApplyEachRevisionOnce() throws Exception {
        for (int i = 1; i <= 6; i++) {
            files().table("t" + i + (i == 1 ? "" : " <- t" + (i - 1)));
        }
        List<Callable<MigrationResult>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> migrations().upgrade());
        }
        List<MigrationResult> results = atOnce(calls);
        assertThat(results).filteredOn(r -> !r.isEmpty()).hasSize(1);
        assertThat(db().log()).hasSize(6).doesNotHaveDuplicates();
        assertThat(db().tables()).hasSize(6);
    }

    @Test
    default void oneEngineMayBeUsedByEightThreads() throws Exception {
        files().table("t1");
        files().table("t2 <- t1");
        Migrations shared = migrations();
        List<Callable<MigrationResult>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(shared::upgrade);
        }
        atOnce(calls);
        assertThat(db().log()).containsExactly("upgrade t1 done", "upgrade t2 done");
    }

    @Test
    default void aWaiterGivesUpAfterTheLockTimeoutAndNamesTheHolder() throws Exception {
        files().table("a1");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (PausedWork work = new PausedWork()) {
            Future<MigrationResult> first = thread.submit(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            LockTimeoutException failure = Contract.failure(LockTimeoutException.class, () -> waiter().upgrade());
            assertThat(failure.holder()).isEqualTo("another thread of this process");
            assertThat(failure.waited()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(failure.description()).contains("1 revision is still to be applied");
            work.letGo();
            assertThat(Contract.ran(first.get())).containsExactly("a1", "j1");
        } finally {
            thread.shutdownNow();
        }
    }

    private Migrations waiter() {
        return builder()
                .javaMigrations(new JavaUp(op -> {}))
                .lockTimeout(Duration.ofMillis(300))
                .build();
    }

    @Test
    default void aWaiterWhoseWorkWasDoneHasNothingToDo() throws Exception {
        files().table("a1");
        CountingDataSource second = new CountingDataSource(db().dataSource());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (PausedWork work = new PausedWork()) {
            Future<MigrationResult> first = threads.submit(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade());
            work.awaitBegun();
            Migrations waiter = Migrations.builder(second)
                    .location(files().path().toString())
                    .javaMigrations(new JavaUp(op -> {}))
                    .build();
            Future<MigrationResult> waiting = threads.submit(() -> waiter.upgrade());
            second.awaitSent(3);
            work.letGo();
            assertThat(Contract.ran(first.get())).containsExactly("a1", "j1");
            assertThat(waiting.get().isEmpty()).isTrue();
            assertThat(waiting.get().current()).hasToString("[j1]");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void stepsAreCountedFromWhereTheDatabaseWasWhenTheyWereAskedFor() throws Exception {
        files().table("a1");
        migrations().upgrade();
        files().table("b1 <- j1");
        CountingDataSource second = new CountingDataSource(db().dataSource());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (PausedWork work = new PausedWork()) {
            Future<MigrationResult> first = threads.submit(
                    () -> builder().javaMigrations(new JavaUp(work)).build().upgrade("+1"));
            work.awaitBegun();
            Migrations waiter = Migrations.builder(second)
                    .location(files().path().toString())
                    .javaMigrations(new JavaUp(op -> {}))
                    .build();
            Future<MigrationResult> waiting = threads.submit(() -> waiter.upgrade("+1"));
            second.awaitSent(3);
            work.letGo();
            assertThat(Contract.ran(first.get())).containsExactly("j1");
            assertThat(waiting.get().isEmpty()).isTrue();
            assertThat(waiting.get().current()).hasToString("[j1]");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aFailedRunLetsTheNextOneIn() {
        files().revision("a1").upgrade("INSERT INTO missing VALUES (1);");
        for (int i = 0; i < 2; i++) {
            Contract.failure(RevisionFailedException.class, () -> waiter().upgrade());
        }
        assertThat(db().log()).containsExactly("upgrade a1 failed", "upgrade a1 failed");
    }
}
