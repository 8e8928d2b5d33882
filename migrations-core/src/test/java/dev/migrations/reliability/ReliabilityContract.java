package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrations.Migrations;
import dev.migrations.Status;
import dev.migrations.error.LockTimeoutException;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database keeps when processes die and when many start at once. One subclass is one database. */
abstract class ReliabilityContract {

    private static final int KILLS = 200;
    private static final int STARTERS = 16;
    private static final int STAMPEDES = 3;

    /** Of the tests that repeat something; a quiet machine has done it all by then. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** In the middle of the first revision. */
    private static final int BEHIND_THE_LOCK = 28;

    @TempDir
    Path folder;

    abstract Fixture fixture();

    @Test
    void aFewKilledStartsLeaveEachRevisionAppliedOnce() {
        System.out.println(new CrashRun(fixture(), folder, 4, 11).until(1));
    }

    @Test
    @Tag("slow")
    void killedStartsLeaveEachRevisionAppliedOnce() {
        System.out.println(
                new CrashRun(fixture(), folder, CountingHistory.LONG, 20261120).until(KILLS, Deadline.in(LONGEST)));
    }

    @Test
    @Tag("slow")
    void manyStartersAtOnceApplyEachRevisionOnce() throws IOException {
        CountingHistory history = CountingHistory.write(
                new RevisionFolder(folder.resolve("migrations")), fixture(), CountingHistory.LONG);
        Deadline deadline = Deadline.in(LONGEST);
        int stampedes = 0;
        while (stampedes < STAMPEDES && !deadline.isOver()) {
            try (TestDatabase database =
                    fixture().openShared(Files.createDirectory(folder.resolve("stampede" + stampedes)))) {
                assertThat(stampede(database, history)).containsOnlyOnce("applied " + CountingHistory.LONG);
                history.requireOnce(database);
            }
            stampedes++;
        }
        System.out.println("stampede, " + fixture().product() + ": " + stampedes + " times " + STARTERS
                + " processes at once, lost 0, doubled 0");
    }

    @Test
    @Tag("slow")
    void aFrozenHolderKeepsItsLockAndADeadOneDoesNot() throws IOException, InterruptedException {
        CountingHistory history = CountingHistory.write(new RevisionFolder(folder.resolve("migrations")), fixture(), 2);
        try (TestDatabase database = fixture().openShared(Files.createDirectory(folder.resolve("frozen")));
                StarterProcess holder = program(database, history).start(BEHIND_THE_LOCK, true)) {
            assertThat(holder.reachesItsPoint()).isTrue();
            signal(holder, "-STOP");
            assertThatThrownBy(() -> upgrade(database, history)).isInstanceOf(LockTimeoutException.class);
            holder.kill();
            upgrade(database, history);
            history.requireOnce(database);
        }
    }

    private static void upgrade(TestDatabase database, CountingHistory history) {
        Migrations.builder(database.dataSource())
                .location(history.files().path().toString())
                .lockTimeout(Duration.ofSeconds(3))
                .build()
                .upgrade();
    }

    private static void signal(StarterProcess process, String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assumeTrue(exit == 0, "no signals here");
    }

    @Test
    void aClockThatWentBackChangesNothing() throws IOException {
        try (TestDatabase database = fixture().open(Files.createDirectory(folder.resolve("clock")))) {
            RevisionFolder files = new RevisionFolder(folder.resolve("migrations"));
            files.table("a1");
            Migrations migrations = Migrations.builder(database.dataSource())
                    .location(files.path().toString())
                    .build();
            migrations.upgrade();
            database.run(
                    "UPDATE schema_revision SET applied_at = " + fixture().muchLater("applied_at"),
                    "UPDATE schema_revision_log SET at = " + fixture().muchLater("at"));
            files.table("b1 <- a1");
            Migrations next = Migrations.builder(database.dataSource())
                    .location(files.path().toString())
                    .build();
            assertThat(next.upgrade().steps()).hasSize(1);
            assertThat(next.status().state()).isEqualTo(Status.State.UP_TO_DATE);
            assertThat(next.log()).extracting(e -> e.revision().value()).containsExactly("a1", "b1");
        }
    }

    private StarterProcess.Program program(TestDatabase database, CountingHistory history) {
        return new StarterProcess.Program(
                fixture().driver(), fixture().url(database), history.files().path());
    }

    private List<String> stampede(TestDatabase database, CountingHistory history) {
        StarterProcess.Program program = program(database, history);
        List<StarterProcess> starters = new ArrayList<>();
        try {
            for (int i = 0; i < STARTERS; i++) {
                starters.add(program.start());
            }
            List<String> said = new ArrayList<>();
            for (StarterProcess starter : starters) {
                said.add(starter.rest());
                assertThat(starter.exit()).as(said.toString()).isZero();
            }
            return said;
        } finally {
            starters.forEach(StarterProcess::close);
        }
    }
}
