package dev.migrations.sample;

import dev.migrations.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A new database of each kind that the sample runs on. */
record TestDatabase(String url) {

    enum Kind {
        SQLITE,
        SQLITE_WITH_FOREIGN_KEYS,
        POSTGRESQL;

        TestDatabase create(Path folder) {
            return switch (this) {
                case SQLITE -> sqlite(folder, false);
                case SQLITE_WITH_FOREIGN_KEYS -> sqlite(folder, true);
                case POSTGRESQL -> postgresql();
            };
        }
    }

    static TestDatabase sqlite(Path folder, boolean foreignKeys) {
        return new TestDatabase("jdbc:sqlite:" + folder.resolve("chat.db") + "?foreign_keys=" + foreignKeys);
    }

    static TestDatabase postgresql() {
        String name = "chat_" + UUID.randomUUID().toString().replace("-", "");
        new TestDatabase(Server.RUNNING.getJdbcUrl("postgres", "postgres"))
                .jdbc()
                .sql("CREATE DATABASE " + name)
                .update();
        return new TestDatabase(Server.RUNNING.getJdbcUrl("postgres", name));
    }

    /** What a release that had no migrations yet left behind: its tables and some rows. */
    TestDatabase leftByAnOlderRelease() {
        String product = url.split(":", -1)[1].toLowerCase(Locale.ROOT);
        run("older-release-" + product + ".sql");
        run("older-release-rows.sql");
        return this;
    }

    void run(String script) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new ClassPathResource(script));
        populator.setSqlScriptEncoding("UTF-8");
        populator.execute(new DriverManagerDataSource(url));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url));
    }

    /** The rows of a query, each as its columns with a blank between them; null is an underscore. */
    List<String> rows(String sql) {
        return jdbc().sql(sql)
                .query((row, number) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String value = row.getString(i);
                        text.append(i == 1 ? "" : " ").append(value == null ? "_" : value);
                    }
                    return text.toString();
                })
                .list();
    }

    Migrations migrations() {
        return Migrations.builder(url).build();
    }

    /** One server for all tests; started by the first that needs it. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
