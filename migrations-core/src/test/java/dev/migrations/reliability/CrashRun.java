package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.Repair;
import dev.migrations.error.UncertainStatementException;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Kills a process that upgrades, starts it again and kills it again, until everything is applied; and then again. */
final class CrashRun {

    /** The first of the work in a run is behind some twenty calls; a section has up to forty. */
    private static final int FARTHEST_POINT = 90;

    private final Fixture fixture;
    private final Path folder;
    private final CountingHistory history;
    private final Random random;
    private Deadline deadline = Deadline.NONE;
    private int wanted;
    private int rounds;
    private int starts;
    private int kills;
    private int repairs;

    CrashRun(Fixture fixture, Path folder, int length, long seed) {
        this.fixture = fixture;
        this.folder = folder;
        this.history = CountingHistory.write(new RevisionFolder(folder.resolve("migrations")), fixture, length);
        this.random = new Random(seed);
    }

    /** Goes on, history after history, until so many were killed; then the last one is let finish. */
    CrashRun until(int wanted) {
        return until(wanted, Deadline.NONE);
    }

    /** The same, but no longer than that, where a machine is too slow for so many. */
    CrashRun until(int wanted, Deadline deadline) {
        this.wanted = wanted;
        this.deadline = deadline;
        while (mayKill()) {
            rounds++;
            oneHistory();
        }
        assertThat(kills).isPositive();
        return this;
    }

    private boolean mayKill() {
        return kills < wanted && (kills == 0 || !deadline.isOver());
    }

    private void oneHistory() {
        try (TestDatabase database = fixture.open(Files.createDirectory(folder.resolve("round" + rounds)))) {
            StarterProcess.Program program = new StarterProcess.Program(
                    fixture.driver(), fixture.url(database), history.files().path());
            boolean done = false;
            while (!done) {
                done = oneStart(program, database);
            }
            history.requireOnce(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean oneStart(StarterProcess.Program program, TestDatabase database) {
        starts++;
        boolean waits = random.nextInt(3) > 0;
        int point = mayKill() ? 1 + random.nextInt(FARTHEST_POINT) : 0;
        try (StarterProcess process = program.start(point, waits)) {
            if (process.reachesItsPoint() && process.kill()) {
                kills++;
                return false;
            }
            int exit = process.exit();
            if (exit == Starter.UNCERTAIN) {
                repair(database);
            } else {
                assertThat(exit).as(process::rest).isZero();
            }
            return exit == 0;
        }
    }

    /** What a person does who is told that one statement is uncertain: looks, and says where to go on. */
    private void repair(TestDatabase database) {
        fixture.settle(database);
        Migrations migrations = Migrations.builder(database.dataSource())
                .location(history.files().path().toString())
                .build();
        try {
            migrations.upgrade();
        } catch (UncertainStatementException e) {
            int next = history.opaqueHappened(database, e.revision()) ? e.statement() + 1 : e.statement();
            migrations.repair(Repair.resumeAt(e.revision(), next));
            repairs++;
        }
    }

    /** What the reference page says of it. */
    @Override
    public String toString() {
        return "crash, " + fixture.product() + ": " + rounds + " histories, " + starts + " starts, " + kills
                + " killed, " + repairs + " repaired by hand, lost 0, doubled 0";
    }
}
