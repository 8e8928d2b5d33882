package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.BackupFailedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The same gate before a server, where the engine borrows a second connection from the pool. */
class PostgresTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static ApplicationContextRunner application() {
        return Applications.bare()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.hikari.maximum-pool-size=2");
    }

    @Test
    void aBeanThatQueriesInItsConstructorSeesTheMigratedSchema() {
        application().withBean(Poets.class).run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void aBackupCannotBeMadeSoNothingIsApplied() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE backed_up");
        }
        application()
                .withPropertyValues(
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "backed_up"),
                        "migrations.backup=copies")
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(BackupFailedException.class));
    }

    @Test
    void aSecondStartFindsNothingToDo() {
        application().run(context -> assertThat(context).hasNotFailed());
        application()
                .run(context -> assertThat(Poets.countIn(context.getBean(DataSource.class)))
                        .isZero());
    }
}
