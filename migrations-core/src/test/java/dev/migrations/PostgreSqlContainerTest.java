package dev.migrations;

import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import java.nio.file.Path;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same on the newest server, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class PostgreSqlContainerTest extends PostgreSqlContract {

    @Container
    private static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:18");

    @Override
    PostgreSqlDatabase open(Path temp) {
        String credentials = "user=" + SERVER.getUsername() + "&password=" + SERVER.getPassword();
        String url = SERVER.getJdbcUrl();
        return PostgreSqlServer.at(url + (url.contains("?") ? "&" : "?") + credentials)
                .newDatabase();
    }
}
