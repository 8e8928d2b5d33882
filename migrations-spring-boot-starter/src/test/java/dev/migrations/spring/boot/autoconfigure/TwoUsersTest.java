package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code docs/how-to/two-users.md} says, run: its statements and its configuration are read from the page. */
class TwoUsersTest {

    private static final String OWNERS =
            "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('public'," + " 'migrations')";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private JdbcTemplate administrator;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE shop");
        administrator = new JdbcTemplate(server.getDatabase("postgres", "shop"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aNewDatabase() throws IOException {
        administrator.execute(block("A new database", "sql"));
        ApplicationContextRunner application = application(configuration());
        for (int i = 0; i < 2; i++) {
            application.run(context -> {
                assertThat(context).hasNotFailed();
                mayChangeRowsOnly(new JdbcTemplate(context.getBean(DataSource.class)), "migrations.schema_revision");
            });
        }
        assertThat(administrator.queryForList(OWNERS, String.class)).containsExactly("shop_owner");
    }

    @Test
    void anExistingDatabase() throws IOException {
        administrator.execute("CREATE ROLE shop_app LOGIN");
        administrator.execute("ALTER DATABASE shop OWNER TO shop_app");
        application("spring.datasource.username=shop_app")
                .run(context -> assertThat(context).hasNotFailed());
        administrator.execute(block("An existing database", "sql"));
        application(configuration())
                .withPropertyValues("migrations.schema=", "migrations.location=classpath:db/migrations," + oneMore())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    mayChangeRowsOnly(new JdbcTemplate(context.getBean(DataSource.class)), "schema_revision");
                });
        assertThat(administrator.queryForList(OWNERS, String.class)).containsExactly("shop_owner");
    }

    private static void mayChangeRowsOnly(JdbcTemplate application, String stateTable) {
        application.execute("INSERT INTO poets (id, name) VALUES (1, 'Sappho')");
        application.execute("DELETE FROM poets");
        assertThat(application.queryForObject("SELECT count(*) FROM " + stateTable + "_log", int.class))
                .isPositive();
        for (String table : List.of(stateTable, stateTable + "_log")) {
            assertRefused(application, "DELETE FROM " + table);
            assertRefused(application, "UPDATE " + table + " SET revision = '0'");
            assertRefused(application, "INSERT INTO " + table + " SELECT * FROM " + table);
        }
        assertRefused(application, "ALTER TABLE poets ADD COLUMN died INTEGER");
        assertRefused(application, "CREATE TABLE poems (id INTEGER)");
    }

    private static void assertRefused(JdbcTemplate application, String sql) {
        assertThatThrownBy(() -> application.execute(sql))
                .rootCause()
                .hasMessageMatching("(?s).*(" + "permission denied for (table|schema)|must be owner of table).*");
    }

    private Path oneMore() throws IOException {
        Files.writeString(folder.resolve("0003.sql"), """
                -- revision: 0003
                -- revises: 0002
                -- migrate: upgrade
                ALTER TABLE poets ADD COLUMN language VARCHAR(20);
                CREATE TABLE languages (name VARCHAR(20) PRIMARY KEY);
                """);
        return folder;
    }

    private ApplicationContextRunner application(String... properties) {
        return Applications.bare()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues(properties)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://localhost:" + server.getPort() + "/shop",
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "SHOP_APP_PASSWORD=app",
                        "SHOP_OWNER_PASSWORD=owner");
    }

    private static String[] configuration() throws IOException {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ByteArrayResource(
                block("Two users: one migrates, one works", "yaml").getBytes(StandardCharsets.UTF_8)));
        Properties properties = Objects.requireNonNull(yaml.getObject());
        return properties.stringPropertyNames().stream()
                .map(name -> name + "=" + properties.getProperty(name))
                .toArray(String[]::new);
    }

    /** The first block of code in a language after a heading. */
    private static String block(String heading, String language) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "two-users.md"));
        String afterHeading = page.substring(page.indexOf("# " + heading + "\n"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(afterHeading)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
