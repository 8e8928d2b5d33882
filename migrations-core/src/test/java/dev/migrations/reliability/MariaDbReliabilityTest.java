package dev.migrations.reliability;

import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

class MariaDbReliabilityTest extends ServerContract {

    private static final String OTHERS =
            "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()";

    @Override
    Fixture fixture() {
        return new MariaDb();
    }

    @Override
    void cutOff(TestDatabase database) {
        database.rows(OTHERS).forEach(id -> database.run("KILL " + id));
    }

    @Override
    String saidWhenCutOff() {
        return "[^\\n]+";
    }

    /** A database on the server of the tests. */
    private static final class MariaDb implements Fixture {

        @Override
        public String product() {
            return "MariaDB";
        }

        @Override
        public Class<?> driver() {
            return MariaDbDataSource.class;
        }

        @Override
        public TestDatabase open(Path folder) {
            return MariaDbServer.shared().newDatabase();
        }

        @Override
        public List<String> alone(String table) {
            return List.of(
                    "ALTER TABLE " + table + " ADD COLUMN n int",
                    "CREATE INDEX " + table + "_id ON " + table + " (id)",
                    "FLUSH STATUS");
        }

        @Override
        public List<String> opaque(String work) {
            return List.of("BEGIN NOT ATOMIC " + work + "; END");
        }

        @Override
        public List<String> locks(TestDatabase database) {
            settle(database);
            return database.rows("SELECT 'lock' FROM DUAL WHERE IS_USED_LOCK(CONCAT('migrations ', LOWER(DATABASE()),"
                    + " '.schema_revision')) IS NOT NULL");
        }

        @Override
        public void settle(TestDatabase database) {
            long end = System.nanoTime() + 5_000_000_000L;
            while (!database.rows(OTHERS).isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
