package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @TempDir
    Path folder;

    abstract Fixture fixture();

    @Test
    void aFewKilledStartsLeaveEachRevisionAppliedOnce() {
        System.out.println(new CrashRun(fixture(), folder, 4, 11).until(2));
    }

    @Test
    @Tag("slow")
    void killedStartsLeaveEachRevisionAppliedOnce() {
        System.out.println(new CrashRun(fixture(), folder, CountingHistory.LONG, 20261120).until(KILLS));
    }

    @Test
    @Tag("slow")
    void manyStartersAtOnceApplyEachRevisionOnce() throws IOException {
        CountingHistory history = CountingHistory.write(
                new RevisionFolder(folder.resolve("migrations")), fixture(), CountingHistory.LONG);
        for (int i = 0; i < STAMPEDES; i++) {
            try (TestDatabase database = fixture().openShared(Files.createDirectory(folder.resolve("stampede" + i)))) {
                assertThat(stampede(database, history)).containsOnlyOnce("applied " + CountingHistory.LONG);
                history.requireOnce(database);
            }
        }
        System.out.println("stampede, " + fixture().product() + ": " + STAMPEDES + " times " + STARTERS
                + " processes at once, lost 0, doubled 0");
    }

    private List<String> stampede(TestDatabase database, CountingHistory history) {
        StarterProcess.Program program = new StarterProcess.Program(
                fixture().driver(), database.url(), history.files().path());
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
