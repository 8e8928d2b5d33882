package dev.migrations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.StatementSignal;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgreSqlReliabilityTest extends ServerContract {

    /** A call that somebody comes to who has asked for the lock several times. */
    private static final int WAITING = 45;

    @Override
    Fixture fixture() {
        return new PostgreSql();
    }

    @Override
    void cutOff(TestDatabase database) {
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND pid <> pg_backend_pid()");
    }

    @Override
    String saidWhenCutOff() {
        return "terminating connection due to administrator command \\(57P01\\)";
    }

    /** Whatever the driver leaves open on the connections that are idle meanwhile would make this wait for ever. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended", "extendedForPrepared", "extendedCacheEverything"})
    void anIndexIsBuiltConcurrentlyWhileTheLockIsHeldAndAnotherStarterWaits(String mode) {
        try (TestDatabase database = fixture().open(folder)) {
            RevisionFolder files = new RevisionFolder(folder.resolve("migrations"));
            files.table("a1");
            files.revision("b1 <- a1").upgrade("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);");
            String url = database.url() + "&options=-c%20statement_timeout=20s&preferQueryMode=" + mode;
            try (StarterProcess waiter =
                    new StarterProcess.Program(fixture().driver(), url, files.path()).start(WAITING, false)) {
                StatementSignal untilItWaits = new StatementSignal("b1", 1, waiter::reachesItsPoint);
                assertThat(Migrations.builder(url)
                                .location(files.path().toString())
                                .listener(untilItWaits)
                                .build()
                                .upgrade()
                                .steps())
                        .hasSize(2);
                assertThat(waiter.exit()).isZero();
            }
        }
    }

    /** A database on the server of the tests. */
    static class PostgreSql implements Fixture {

        private static final String LOCKS =
                "SELECT l.locktype, l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                        + " WHERE d.datname = current_database() AND l.pid <> pg_backend_pid()";

        @Override
        public String product() {
            return "PostgreSQL";
        }

        @Override
        public Class<?> driver() {
            return PGSimpleDataSource.class;
        }

        @Override
        public TestDatabase open(Path folder) {
            return PostgreSqlServer.shared().newDatabase();
        }

        @Override
        public List<String> alone(String table) {
            return List.of(
                    "CREATE INDEX CONCURRENTLY " + table + "_id ON " + table + " (id)",
                    "VACUUM " + table,
                    "REINDEX TABLE CONCURRENTLY " + table);
        }

        @Override
        public List<String> opaque(String work) {
            return List.of("DO $$ BEGIN " + work + "; COMMIT; END $$");
        }

        @Override
        public List<String> locks(TestDatabase database) {
            settle(database);
            return database.rows(LOCKS);
        }

        /** A server's process ends what it is at before it looks for its client. */
        @Override
        public void settle(TestDatabase database) {
            long end = System.nanoTime() + 5_000_000_000L;
            while (!database.rows(LOCKS).isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
