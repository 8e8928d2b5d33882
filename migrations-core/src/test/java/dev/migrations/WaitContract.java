package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.PendingRevisionsException;
import dev.migrations.error.RunStoppedException;
import dev.migrations.error.WaitTimeoutException;
import dev.migrations.plan.AheadException;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.WrongDatabaseException;
import dev.migrations.testkit.CountingDataSource;
import dev.migrations.testkit.LogWaiter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who leaves the upgrade to another process: one waits for it, one does not start without it. */
interface WaitContract extends Contract {

    private Future<MigrationResult> waiting(ExecutorService thread, Migrations waiter, LogWaiter log) throws Exception {
        String database = database();
        Future<MigrationResult> result = thread.submit(() -> waiter.awaitUpgrade(Duration.ofSeconds(30)));
        log.await(database + ": waiting for another process to apply 2 revisions, next a1 add a1");
        return result;
    }

    /** How messages call the database while something is pending. */
    private String database() {
        return Contract.failure(
                        PendingRevisionsException.class, () -> migrations().validate())
                .description()
                .replaceFirst(" lacks .*", "");
    }

    @Test
    default void aWaiterGoesOnWhenAnotherHasAppliedEverything() throws Exception {
        files().table("a1");
        files().table("b1 <- a1");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (LogWaiter log = LogWaiter.listen()) {
            Future<MigrationResult> waiting = waiting(thread, migrations(), log);
            migrations().upgrade();
            assertThat(waiting.get().isEmpty()).isTrue();
            assertThat(waiting.get().current()).hasToString("[b1]");
        } finally {
            thread.shutdownNow();
        }
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade b1 done");
    }

    @Test
    default void aWaiterIsStopped() throws Exception {
        files().table("a1");
        files().table("b1 <- a1");
        Migrations waiter = migrations();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (LogWaiter log = LogWaiter.listen()) {
            Future<MigrationResult> waiting = waiting(thread, waiter, log);
            assertThat(waiter.stop(Duration.ofSeconds(30))).isTrue();
            assertThat(waiting)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(RunStoppedException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    default void aWaiterGivesUpAndNamesWhatIsPending() {
        files().table("a1");
        WaitTimeoutException failure =
                Contract.failure(WaitTimeoutException.class, () -> migrations().awaitUpgrade(Duration.ZERO));
        assertThat(failure)
                .hasMessage("Nobody has applied 1 revision of this build to " + database() + " within 0 s: a1."
                        + " See what has become of the process that applies them. More patience:"
                        + " migrations.wait-timeout.");
        assertThat(failure.revisions()).containsExactly("a1");
        assertThat(db().hasState()).isFalse();
    }

    @Test
    default void aWaiterIsContentWithADatabaseThatIsAhead() {
        files().table("a1");
        files().table("b1 <- a1");
        migrations().upgrade();
        files().remove("b1");
        assertThat(migrations().awaitUpgrade(Duration.ZERO).warnings()).hasSize(1);
        assertThat(migrations().validate().current()).hasToString("[b1]");
    }

    @Test
    default void thePoliciesHoldForWhoUpgradesNothingToo() {
        files().table("a1");
        files().table("b1 <- a1");
        migrations().upgrade();
        files().remove("b1");
        Migrations strict = builder().ahead(AheadPolicy.FAIL).build();
        Contract.failure(AheadException.class, strict::validate);
        Contract.failure(AheadException.class, () -> strict.awaitUpgrade(Duration.ZERO));
    }

    @Test
    default void aWaiterDoesNotWaitForAnotherDatabase() {
        files().table("a1");
        migrations().upgrade();
        files().remove("a1");
        files().table("z1");
        Contract.failure(WrongDatabaseException.class, () -> migrations().awaitUpgrade(Duration.ofSeconds(30)));
    }

    @Test
    default void validationFailsWhenSomethingIsPending() {
        files().table("a1");
        files().table("b1 <- a1");
        migrations().upgrade("a1");
        PendingRevisionsException failure = Contract.failure(
                PendingRevisionsException.class, () -> migrations().validate());
        assertThat(failure)
                .hasMessage(database() + " lacks 1 revision of this build: b1. Apply what is pending (migrations"
                        + " upgrade), or let the start do it: migrations.startup=upgrade.");
        assertThat(failure.revisions()).containsExactly("b1");
    }

    @Test
    default void validationIsOneQuery() {
        files().table("a1");
        migrations().upgrade();
        CountingDataSource counting = new CountingDataSource(db().dataSource());
        Migrations.builder(counting).location(files().path().toString()).build().validate();
        assertThat(counting.sent()).hasSize(1);
    }
}
