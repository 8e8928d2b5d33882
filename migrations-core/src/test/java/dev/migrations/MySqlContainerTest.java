package dev.migrations;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** The same on MySQL: a server from outside, else one in Docker, else not at all. */
@Tag("slow")
class MySqlContainerTest extends MariaDbContract {

    /** Names a server from outside, as a JDBC URL without a database: {@code jdbc:mysql://host:3306/?user=root}. */
    private static final String OUTSIDE = "MIGRATIONS_TEST_MYSQL_URL";

    private static @Nullable MySQLContainer container;
    private static String url = "";

    @BeforeAll
    static void start() {
        String outside = System.getProperty(OUTSIDE, System.getenv(OUTSIDE));
        if (outside != null) {
            url = outside;
            return;
        }
        Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "There is no Docker");
        MySQLContainer started = new MySQLContainer("mysql:8.4").withUsername("root");
        started.start();
        container = started;
        url = "jdbc:mysql://" + started.getHost() + ":" + started.getMappedPort(3306) + "/?user=root&password="
                + started.getPassword();
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    MariaDbDatabase open(Path temp) {
        return MariaDbServer.at(url).newDatabase();
    }
}
