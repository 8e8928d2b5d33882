package dev.migrations.reliability;

import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ReliabilityTest extends ReliabilityContract {

    private static Server server;

    @BeforeAll
    static void startServer() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @Override
    Fixture fixture() {
        return new H2();
    }

    /**
     * A file, which belongs to the process that has opened it; many processes share it through a server. H2 writes half a
     * second after a commit unless it is told otherwise, and a process that is killed loses what was not written.
     */
    private static final class H2 implements Fixture {

        @Override
        public String product() {
            return "H2";
        }

        @Override
        public Class<?> driver() {
            return JdbcDataSource.class;
        }

        @Override
        public TestDatabase open(Path folder) {
            return H2Database.at("jdbc:h2:file:" + folder.resolve("chat") + ";WRITE_DELAY=0");
        }

        @Override
        public TestDatabase openShared(Path folder) {
            return H2Database.at("jdbc:h2:tcp://localhost:" + server.getPort() + "/" + folder.resolve("chat"));
        }

        @Override
        public List<String> alone(String table) {
            return List.of(
                    "ALTER TABLE " + table + " ADD COLUMN n int",
                    "CHECKPOINT",
                    "CREATE INDEX " + table + "_id ON " + table + " (id)");
        }

        @Override
        public List<String> opaque(String work) {
            return List.of();
        }

        /** H2 changes a copy of the table and puts it in its place; the copy stays if it does not come to that. */
        @Override
        public boolean mayBeLeft(String table) {
            return table.contains("_copy_");
        }

        @Override
        public List<String> locks(TestDatabase database) {
            return database.rows("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.LOCKS WHERE SESSION_ID <> SESSION_ID()");
        }
    }
}
