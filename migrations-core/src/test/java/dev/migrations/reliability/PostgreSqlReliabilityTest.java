package dev.migrations.reliability;

import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

class PostgreSqlReliabilityTest extends ReliabilityContract {

    @Override
    Fixture fixture() {
        return new PostgreSql();
    }

    /** A database on the server of the tests. */
    static final class PostgreSql implements Fixture {

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
