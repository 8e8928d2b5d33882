package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** On MySQL in Docker, else not at all. */
@Tag("slow")
class MySqlExecutionTest extends ExecutionContract {

    private @Nullable MySQLContainer container;

    MySqlExecutionTest() {
        super(Dialect.mysql());
    }

    @Override
    Connection open() throws SQLException {
        Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "There is no Docker");
        MySQLContainer started = new MySQLContainer("mysql:8.4").withUsername("root");
        started.start();
        container = started;
        String url = "jdbc:mysql://" + started.getHost() + ":" + started.getMappedPort(3306) + "/?user=root&password="
                + started.getPassword();
        return MariaDbServer.at(url).newDatabase().dataSource().getConnection();
    }

    @AfterAll
    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    String createAudit() {
        return "CREATE DATABASE IF NOT EXISTS audit";
    }

    /** What its catalogue says nobody has seen yet. */
    @Override
    boolean isPinned() {
        return false;
    }

    @Override
    List<String> sessions() {
        return List.of("SET sql_mode = ''", "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES'", "SET sql_mode = DEFAULT");
    }
}
