package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.RandomAlteration;
import dev.migrations.testkit.RandomSqliteSchema;
import dev.migrations.testkit.SqliteSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Random tables with one random change: everything but that change is as it was, by reflection and by data. */
class SqliteBatchPropertiesTest {

    /** The one revision of a run. */
    @MigrationRevision(id = "b1", message = "alter a table")
    private record Alter(RandomAlteration alteration, String table) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            alteration.apply(op, table);
        }
    }

    @Test
    void everythingButTheChangeStaysAsItWas() throws SQLException {
        assertEqual(0, 40);
    }

    @Test
    @Tag("slow")
    void everythingButTheChangeStaysAsItWasInManySchemas() throws SQLException {
        assertThat(assertEqual(40, 540))
                .as("outcomes")
                .hasSizeGreaterThan(8)
                .allSatisfy((outcome, times) -> assertThat(times).isGreaterThan(3));
    }

    private static Map<String, Integer> assertEqual(int from, int to) throws SQLException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int seed = from; seed < to; seed++) {
            outcomes.merge(alter(seed), 1, Integer::sum);
        }
        return outcomes;
    }

    private static String alter(int seed) throws SQLException {
        RandomSqliteSchema schema = new RandomSqliteSchema(seed);
        SQLiteDataSource database = database(seed);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (String sql : schema.statements()) {
                statement.execute(sql);
            }
            return alter(schema, database, connection);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + schema.table().text(), e);
        }
    }

    private static String alter(RandomSqliteSchema schema, SQLiteDataSource database, Connection connection)
            throws SQLException {
        String table = schema.table().name();
        RandomAlteration alteration = RandomAlteration.of(schema);
        List<String> before = SqliteSnapshot.of(connection, table);
        boolean made = made(Migrations.builder(database)
                .javaMigrations(new Alter(alteration, table))
                .build());
        List<String> differences = SqliteSnapshot.differences(
                before, SqliteSnapshot.of(connection, table), made ? alteration.about() : line -> false);
        assertThat(differences).as("%s", alteration).isEmpty();
        return alteration + (made ? "" : ", refused");
    }

    /** Only a column that something else needs is refused, and then nothing has changed. */
    private static boolean made(Migrations migrations) {
        try {
            migrations.upgrade();
            return true;
        } catch (RevisionFailedException e) {
            assertThat(e).hasMessageContaining("cannot be dropped, because it is used by");
            return false;
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
