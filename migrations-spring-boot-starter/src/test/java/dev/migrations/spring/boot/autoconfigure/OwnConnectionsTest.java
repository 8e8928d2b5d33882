package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** With {@code migrations.url} or {@code migrations.user}. */
@ExtendWith(OutputCaptureExtension.class)
class OwnConnectionsTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE ROLE ddl LOGIN SUPERUSER");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aPoolOfOneIsEnoughWithAUrl() {
        application("with_url", "migrations.url=" + url("with_url"), "migrations.user=ddl")
                .withBean(Poets.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
        assertThat(ownerOfPoets("with_url")).isEqualTo("ddl");
    }

    @Test
    void aPoolOfOneIsEnoughWithAUser() {
        application("with_user", "migrations.url=", "migrations.user=ddl", "migrations.password=secret")
                .withBean(Poets.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
        assertThat(ownerOfPoets("with_user")).isEqualTo("ddl");
    }

    @Test
    void emptyValuesAreNone() {
        application("with_none", "migrations.url=", "migrations.user=", "migrations.password=")
                .withPropertyValues("spring.datasource.hikari.maximum-pool-size=2")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(ownerOfPoets("with_none")).isEqualTo("postgres");
    }

    @Test
    void theyAreNotABeanAndTheEngineOfTheApplicationHasThemToo() {
        application("as_bean", "migrations.user=ddl")
                .run(context -> assertThat(context)
                        .hasSingleBean(DataSource.class)
                        .getBean(Migrations.class)
                        .satisfies(migrations ->
                                assertThat(migrations.stamp("base").unstamped()).hasSize(2)));
    }

    @Test
    void anotherDatabaseStopsTheStartBeforeAnythingRuns() {
        create("other");
        application("own", "migrations.url=" + url("other"), "migrations.user=ddl")
                .run(context -> assertThat(Applications.analysis(context))
                        .matches(
                                "Description: The migrations' own connection leads to other \\(PostgreSQL [0-9.]+\\), and"
                                        + " the application's to another database: own \\(PostgreSQL [0-9.]+\\)\\. Nothing was"
                                        + " run\\.\nAction: Let migrations\\.url lead to the database of the application's"
                                        + " DataSource\\."));
        assertThat(tables("own") + tables("other")).isZero();
    }

    @Test
    void aPasswordWithoutAUserIsRefused() {
        application("no_user", "migrations.password=secret")
                .run(context -> assertThat(Applications.analysis(context))
                        .isEqualTo("Description: The property migrations.password is set, and migrations.user is not.\n"
                                + "Action: Set migrations.user to the user whose password it is, or remove"
                                + " migrations.password: without both, the migrations use the application's own"
                                + " connections."));
    }

    @Test
    void aUserInTheUrlWouldWinAndIsRefused() {
        application("two_users", "migrations.url=" + url("two_users") + "?ssl=false&user=a", "migrations.user=ddl")
                .run(context -> assertThat(Applications.analysis(context))
                        .isEqualTo(
                                "Description: The property migrations.user is set, and the JDBC URL names a user of its"
                                        + " own.\nAction: Remove \"user\" and \"password\" from the URL. Where the URL is the"
                                        + " application's, give the application its user with spring.datasource.username, or set"
                                        + " migrations.url."));
    }

    @Test
    void aUrlThatNoDriverTakesIsNotQuoted(CapturedOutput output) {
        application("no_driver", "migrations.url=postgres://ddl:secret@host/db")
                .run(context -> assertThat(Applications.analysis(context))
                        .isEqualTo("Description: No JDBC driver on the class path takes the value of migrations.url.\n"
                                + "Action: It begins with jdbc: and the database's name, as in"
                                + " jdbc:postgresql://host/database; the driver of that database must be a dependency of"
                                + " the application."));
        assertThat(output).doesNotContain("secret");
    }

    @Test
    void anUnknownUrlOfTheApplicationIsAskedFor() {
        create("reticent");
        Applications.with("dataSource", new Reticent(server.getDatabase("postgres", "reticent")))
                .withPropertyValues("migrations.user=ddl")
                .run(context -> assertThat(Applications.analysis(context))
                        .isEqualTo(
                                "Description: The property migrations.user is set without migrations.url, and the driver"
                                        + " behind the application's DataSource does not say which URL it connects to.\n"
                                        + "Action: Set migrations.url too."));
    }

    private static ApplicationContextRunner application(String database, String... properties) {
        create(database);
        return Applications.bare()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + url(database),
                        "spring.datasource.username=postgres",
                        "spring.datasource.hikari.maximum-pool-size=1")
                .withPropertyValues(properties);
    }

    private static void create(String database) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + database);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static String ownerOfPoets(String database) {
        return query(database, "SELECT tableowner FROM pg_tables WHERE tablename = 'poets'", String.class);
    }

    private static int tables(String database) {
        return query(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", Integer.class);
    }

    private static <T> T query(String database, String sql, Class<T> type) {
        return new JdbcTemplate(server.getDatabase("postgres", database))
                .queryForList(sql, type)
                .get(0);
    }

    /** A driver that keeps its URL to itself. */
    private static final class Reticent extends DelegatingDataSource {

        Reticent(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            DatabaseMetaData metaData = without(DatabaseMetaData.class, "getURL", null, connection.getMetaData());
            return without(Connection.class, "getMetaData", metaData, connection);
        }

        private static <T> T without(Class<T> type, String method, @Nullable Object answer, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, called, arguments) ->
                            called.getName().equals(method) ? answer : called.invoke(real, arguments)));
        }
    }
}
