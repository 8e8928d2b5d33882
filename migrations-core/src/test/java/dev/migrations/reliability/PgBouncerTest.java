package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrations.Migrations;
import dev.migrations.testkit.PgBouncer;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL behind PgBouncer in transaction mode, where the pool has five connections for all. */
@Tag("slow")
class PgBouncerTest {

    private static final int LENGTH = 12;
    private static final int WAITERS = 7;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Behind the lock, and in the middle of the history. */
    private static final int IN_THE_MIDDLE = 70;

    /** Where only somebody comes who has asked for the lock several times. */
    private static final int WAITING = 45;

    private final Fixture fixture = new PostgreSqlReliabilityTest.PostgreSql() {
        @Override
        public List<String> opaque(String work) {
            return List.of();
        }
    };

    @TempDir
    Path folder;

    private PostgreSqlDatabase database;
    private Optional<PgBouncer> bouncer = Optional.empty();

    @BeforeEach
    void start() {
        database = PostgreSqlServer.shared().newDatabase();
        bouncer = PgBouncer.inFrontOf(database);
        assumeTrue(bouncer.isPresent(), "no PgBouncer: neither installed nor to be had from apt-get");
    }

    @AfterEach
    void stop() {
        bouncer.ifPresent(PgBouncer::close);
        database.close();
    }

    private StarterProcess.Program program(CountingHistory history) {
        return new StarterProcess.Program(
                fixture.driver(),
                bouncer.orElseThrow().url(database),
                history.files().path());
    }

    @Test
    void whenTheHolderIsKilledTheOthersGoOnWithinTwoSeconds() {
        CountingHistory history =
                CountingHistory.write(new RevisionFolder(folder.resolve("migrations")), fixture, LENGTH);
        List<StarterProcess> waiters = new ArrayList<>();
        try (StarterProcess holder = program(history).start(IN_THE_MIDDLE, true)) {
            assertThat(holder.reachesItsPoint()).isTrue();
            for (int i = 0; i < WAITERS; i++) {
                waiters.add(program(history).start(WAITING, false));
            }
            assertThat(waiters).allMatch(StarterProcess::reachesItsPoint);
            String before = progress();
            assertThat(holder.kill()).isTrue();
            Duration pause = untilAfter(before);
            assertThat(pause).isLessThan(SOON);
            assertThat(waiters).allMatch(w -> w.exit() == 0, "ends well");
            history.requireOnce(database);
            System.out.println("pgbouncer: 8 processes, 1 killed while it held the lock, the others went on after "
                    + pause.toMillis() + " ms, lost 0, doubled 0");
        } finally {
            waiters.forEach(StarterProcess::close);
        }
    }

    private String progress() {
        return String.join(
                "", database.rows("SELECT count(*), sum(statements_done), max(run_id) FROM schema_revision"));
    }

    private Duration untilAfter(String before) {
        long start = System.nanoTime();
        while (progress().equals(before) && System.nanoTime() - start < 10 * SOON.toNanos()) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void theMigrationsMayGoPastThePooler() {
        CountingHistory history =
                CountingHistory.write(new RevisionFolder(folder.resolve("migrations")), fixture, LENGTH);
        PGSimpleDataSource pooled = new PGSimpleDataSource();
        pooled.setUrl(bouncer.orElseThrow().url(database));
        Migrations.builder(pooled)
                .migrationDataSource(database.dataSource())
                .location(history.files().path().toString())
                .build()
                .upgrade();
        history.requireOnce(database);
    }

    @Test
    void manyKilledStartsLeaveEachRevisionAppliedOnce() {
        System.out.println(new CrashRun(new Behind(bouncer.orElseThrow()), folder, LENGTH, 6).until(20));
    }

    /** The same database, to which processes come through the pooler. */
    private static final class Behind extends PostgreSqlReliabilityTest.PostgreSql {

        private final PgBouncer bouncer;

        Behind(PgBouncer bouncer) {
            this.bouncer = bouncer;
        }

        @Override
        public String product() {
            return "PostgreSQL behind PgBouncer";
        }

        @Override
        public String url(TestDatabase opened) {
            return bouncer.url((PostgreSqlDatabase) opened);
        }
    }
}
