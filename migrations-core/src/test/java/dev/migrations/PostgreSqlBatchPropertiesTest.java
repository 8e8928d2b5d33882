package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.RandomDefinitions;
import dev.migrations.testkit.RevisionFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;

/** Random scripts do, and fail, as they do when each of their statements is sent alone. */
class PostgreSqlBatchPropertiesTest {

    private static final String EVERYTHING = """
            SELECT c.relname::text, c.relkind::text, c.relpersistence::text, obj_description(c.oid), pg_get_indexdef(c.oid)
              FROM pg_class c WHERE c.relname ~ '^s[0-9]' AND c.relnamespace = 'public'::regnamespace
            UNION ALL SELECT a.attrelid::regclass::text, a.attname::text, '', format_type(a.atttypid, 0),
                col_description(a.attrelid, a.attnum)
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
              WHERE c.relname ~ '^s[0-9]' AND c.relkind = 'r' AND a.attnum > 0
            UNION ALL SELECT k.conrelid::regclass::text, k.conname::text, '', pg_get_constraintdef(k.oid), ''
              FROM pg_constraint k WHERE k.conrelid::regclass::text ~ '^s[0-9]'
            ORDER BY 1, 2, 3, 4, 5""";

    @TempDir
    Path temp;

    @Test
    void scriptsDoWhatTheirStatementsDoAlone() throws SQLException {
        compare(0, 40);
    }

    @Test
    @Tag("slow")
    void manyScriptsDoWhatTheirStatementsDoAlone() throws SQLException {
        compare(40, 600);
    }

    private void compare(int from, int to) throws SQLException {
        Map<Boolean, Integer> failed = new TreeMap<>();
        try (PostgreSqlDatabase alone = PostgreSqlServer.shared().newDatabase();
                PostgreSqlDatabase together = PostgreSqlServer.shared().newDatabase()) {
            for (int seed = from; seed < to; seed++) {
                Random random = new Random(seed);
                List<String> statements =
                        new RandomDefinitions(random, "s" + seed + "_").statements(10 + random.nextInt(40));
                String expected = sendAlone(alone, statements);
                assertThat(upgrade(together, seed, statements))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
                assertThat(state(together)).as("seed %d", seed).isEqualTo(state(alone));
                failed.merge(!expected.isEmpty(), 1, Integer::sum);
                List.of(alone, together).forEach(PostgreSqlBatchPropertiesTest::clear);
            }
        }
        assertThat(failed.keySet()).containsExactly(false, true);
    }

    private static String sendAlone(PostgreSqlDatabase database, List<String> statements) throws SQLException {
        int number = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String text : statements) {
                number++;
                statement.execute(text);
            }
            connection.commit();
            return "";
        } catch (PSQLException e) {
            return number + ": " + e.getServerErrorMessage().getMessage();
        }
    }

    private String upgrade(PostgreSqlDatabase database, int seed, List<String> statements) {
        RevisionFolder files = new RevisionFolder(temp.resolve("seed" + seed));
        files.revision("a1").upgrade(String.join(";\n", statements) + ";\n");
        try {
            Migrations.builder(database.dataSource())
                    .location(files.path().toString())
                    .build()
                    .upgrade();
            return "";
        } catch (RevisionFailedException e) {
            String firstLine = e.databaseMessage().lines().findFirst().orElseThrow();
            return e.statement() + ": " + firstLine.replaceFirst(" \\(\\w{5}\\)$", "");
        }
    }

    /** All that is defined, and what is in it. */
    private static String state(PostgreSqlDatabase database) {
        StringBuilder state = new StringBuilder(String.join("\n", database.rows(EVERYTHING)));
        for (String table : tables(database)) {
            state.append('\n').append(database.rows("SELECT t::text FROM " + table + " t ORDER BY 1"));
        }
        return state.toString();
    }

    private static List<String> tables(PostgreSqlDatabase database) {
        return database.rows("SELECT tablename FROM pg_tables WHERE tablename ~ '^s[0-9]' ORDER BY 1");
    }

    private static void clear(PostgreSqlDatabase database) {
        tables(database).forEach(table -> database.run("DROP TABLE " + table));
        database.run("DROP TABLE IF EXISTS schema_revision, schema_revision_log");
    }
}
