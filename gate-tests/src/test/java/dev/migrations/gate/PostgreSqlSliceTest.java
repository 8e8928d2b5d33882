package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@DirtiesContext
class PostgreSqlSliceTest {

    static @Nullable EmbeddedPostgres server;

    @DynamicPropertySource
    static void startServer(DynamicPropertyRegistry properties) throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.start();
        server = started;
        properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Autowired
    JdbcClient database;

    @Test
    void findsTheMigratedSchema() {
        assertThat(database.sql("SELECT count(*) FROM poets")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
