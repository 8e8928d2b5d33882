package dev.migrations.sample;

import dev.migrations.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A new database of each kind that the sample runs on. */
record TestDatabase(String url) {

    /** What {@link #upgraded} says when all is well. */
    static final List<String> EACH_REVISION_ONCE = List.of(
            "94bcac9585c9 1",
            "57dc007f6d46 1",
            "b7e2d94f0a61 1",
            "c41f6a8e2b07 1",
            "1e5b90d3c7f4 1",
            "a90c4e17d5b8 1",
            "8d06f3ab5c29 1",
            "f2287bd6e910 1",
            "3f9c0a11be02 1");

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

    /** Adds exchanges to the third chat of the older release. */
    void addExchanges(int count) {
        jdbc().sql("""
                        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
                        INSERT INTO exchanges (chat_id, asked_at, prompt, reply) SELECT 'c3', n, 'É', 'è' FROM numbers
                        """).param(count).update();
    }

    /** How often which revision was upgraded, in the order of the log. */
    List<String> upgraded() {
        return rows("SELECT revision, count(*) FROM schema_revision_log"
                + " WHERE action = 'upgrade' AND outcome = 'done' GROUP BY revision ORDER BY min(id)");
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

    /** Waits for a row, of a table and a condition; whether it has come. */
    boolean comesToHave(String row) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        boolean found = false;
        while (!found && System.nanoTime() < end) {
            found = !rows("SELECT 1 FROM " + row).isEmpty();
        }
        return found;
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
