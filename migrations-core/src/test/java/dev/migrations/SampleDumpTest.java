package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What pg_dump 15 and sqlite3 3.40 wrote of the sample's database is a first revision as it is, and the revisions after it
 * find its tables: pg_dump empties the search path, and sqlite3 switches foreign keys off and opens a transaction.
 */
class SampleDumpTest {

    private static final String NEXT = """
            ALTER TABLE exchanges ADD COLUMN seen integer;
            UPDATE exchanges SET seen = 1 WHERE chat_id IN (SELECT chat_id FROM chats);
            """;

    @TempDir
    Path temp;

    private RevisionFolder files;

    @BeforeEach
    void makeFolder() {
        files = new RevisionFolder(temp.resolve("migrations"));
    }

    @Test
    void dumpOfPostgresqlIsAFirstRevision() throws Exception {
        try (TestDatabase database = PostgreSqlServer.shared().newDatabase()) {
            HikariDataSource pool = database.pool(c -> c.setMaximumPoolSize(2));
            runsAsFirstRevision(pool, database, "/dumps/sample-pg_dump.sql");
            assertThat(rows(
                            pool,
                            "SELECT setting || ' ' || reset_val FROM pg_settings WHERE name IN"
                                    + " ('search_path', 'row_security', 'statement_timeout') ORDER BY name"))
                    .containsExactly("on on", "\"$user\", public \"$user\", public", "0 0");
            database.run("INSERT INTO exchanges (chat_id, asked_at, prompt, reply) VALUES ('c1', 3, '', '')");
        }
    }

    @Test
    void dumpOfSqliteIsAFirstRevision() throws Exception {
        try (TestDatabase database = SqliteFile.in(temp).with("foreign_keys=true")) {
            HikariDataSource pool = database.pool(c -> c.setMaximumPoolSize(1));
            runsAsFirstRevision(pool, database, "/dumps/sample-sqlite3-dump.sql");
            assertThat(rows(pool, "PRAGMA foreign_keys")).containsExactly("1");
        }
    }

    private void runsAsFirstRevision(HikariDataSource pool, TestDatabase database, String dump) throws IOException {
        files.revision("a1").upgrade(resource(dump));
        files.revision("b1 <- a1").upgrade(NEXT);
        Migrations.builder(pool).location(files.path().toString()).build().upgrade();
        assertThat(database.log()).containsExactly("upgrade a1 done", "upgrade b1 done");
        assertThat(database.rows(
                        "SELECT exchange_id, chat_id, prompt, reply, cost_micros, seen FROM exchanges ORDER BY 1"))
                .containsExactly("1 c1 why; $$ \\.\nbecause -- no\\ 81 1", "2 c2 a\n/* b ' 21 1");
        assertThat(database.rows("SELECT title FROM chats ORDER BY chat_id"))
                .containsExactly("it's; größe", "tab\there; \\. and -- migrate\nsecond line");
    }

    private static List<String> rows(HikariDataSource pool, String query) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return TestDatabase.rows(connection, query);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleDumpTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
