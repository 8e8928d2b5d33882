package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.RandomAlteration;
import dev.migrations.testkit.RandomSqliteSchema;
import dev.migrations.testkit.SqliteFromScratch;
import dev.migrations.testkit.SqliteSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Random tables with one random change: everything but that change is as it was, by reflection and by data. */
class SqliteBatchPropertiesTest {

    /** How many kinds of change, made and refused, are to be met at least. */
    private static final int KINDS = 35;

    /** The one revision of a run. */
    @MigrationRevision(id = "b1", message = "alter a table")
    private record Alter(RandomAlteration alteration, String table) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            alteration.apply(op, table);
        }
    }

    @TempDir
    Path empty;

    @Test
    void everythingButTheChangeStaysAsItWas() throws SQLException {
        assertThat(assertEqual(0, 500)).as("kinds of change").hasSizeGreaterThan(KINDS);
    }

    @Test
    @Tag("slow")
    void everythingButTheChangeStaysAsItWasInManySchemas() throws SQLException {
        assertThat(assertEqual(500, 3000)).as("kinds of change").hasSizeGreaterThan(KINDS);
    }

    private Map<String, Integer> assertEqual(int from, int to) throws SQLException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int seed = from; seed < to; seed++) {
            outcomes.merge(alter(seed, empty), 1, Integer::sum);
        }
        return outcomes;
    }

    static String alter(int seed, Path empty) throws SQLException {
        RandomSqliteSchema schema = new RandomSqliteSchema(seed);
        SQLiteDataSource database = database(seed);
        String what = "";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (String sql : schema.statements()) {
                what = sql;
                statement.execute(sql);
            }
            what = "";
            return alter(schema, database, connection, empty);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + what + ": " + e.getMessage(), e);
        }
    }

    private static String alter(RandomSqliteSchema schema, SQLiteDataSource database, Connection connection, Path empty)
            throws SQLException {
        String table = schema.table().name();
        RandomAlteration alteration = RandomAlteration.of(schema);
        List<String> before = SqliteSnapshot.of(connection, table);
        SqliteFromScratch expected = SqliteFromScratch.of(schema, alteration, database.getUrl(), before);
        String refusal = refusal(Migrations.builder(database)
                .location(empty.toString())
                .javaMigrations(new Alter(alteration, table))
                .build());
        assertThat(refusal == null)
                .as("%s, made: %s, obstacle: %s", alteration, refusal, expected.obstacle())
                .isEqualTo(expected.obstacle() == null);
        List<String> differences = SqliteSnapshot.differences(
                expected.obstacle() == null ? expected.lines() : before, SqliteSnapshot.of(connection, table));
        assertThat(differences).as("%s", alteration).isEmpty();
        return alteration.kind() + (refusal == null ? "" : ", refused");
    }

    private static @Nullable String refusal(Migrations migrations) {
        try {
            migrations.upgrade();
            return null;
        } catch (MigrationException e) {
            return e.getMessage();
        }
    }

    /** In memory, and shared by the connections of one run; every other one enforces foreign keys. */
    private static SQLiteDataSource database(int seed) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(seed % 2 == 0);
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:file:batch" + seed + "?mode=memory&cache=shared");
        return database;
    }
}
