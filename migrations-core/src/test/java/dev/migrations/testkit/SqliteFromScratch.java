package dev.migrations.testkit;

import static dev.migrations.testkit.SqliteTokens.plainly;
import static dev.migrations.testkit.SqliteTokens.ref;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A database that was created as another one should be after a change, and has its rows.
 *
 * @param lines what is in it
 * @param obstacle why there cannot be such a one; null if there can
 */
public record SqliteFromScratch(
        List<String> lines, @Nullable String obstacle) {

    private static final String MISSING = "without parent";
    private static final String BROKEN = "broken";

    /** What {@code alteration} should make of the database at {@code url}, which is as {@code before}. */
    public static SqliteFromScratch of(
            RandomSqliteSchema schema, RandomAlteration alteration, String url, List<String> before)
            throws SQLException {
        for (UnaryOperator<SqliteModel> step : alteration.steps()) {
            SqliteFromScratch between = of(schema, step.apply(schema.model()), url, before);
            if (between.obstacle() != null && !isOfUse(between.obstacle())) {
                return between;
            }
        }
        return of(schema, alteration.model().apply(schema.model()), url, before);
    }

    private static SqliteFromScratch of(RandomSqliteSchema schema, SqliteModel model, String url, List<String> before)
            throws SQLException {
        if (model.obstacle() != null) {
            return new SqliteFromScratch(List.of(), model.obstacle());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + url.substring("jdbc:sqlite:".length()) + "' AS old");
            try {
                fill(statement, model, schema.model());
            } catch (SQLException e) {
                return new SqliteFromScratch(List.of(), e.getMessage());
            } finally {
                statement.execute("DETACH old");
            }
            if (schema.isAnalyzed()) {
                statement.execute("ANALYZE");
            }
            List<String> lines = SqliteSnapshot.of(connection, model.table().name());
            return new SqliteFromScratch(lines, obstacle(before, lines));
        }
    }

    /** What is looked at only when all is made. */
    private static boolean isOfUse(String obstacle) {
        return obstacle.startsWith(MISSING) || obstacle.startsWith(BROKEN);
    }

    /** What does not work, or has no parent, and was not so before. */
    private static @Nullable String obstacle(List<String> before, List<String> after) {
        return after.stream()
                .filter(line -> line.startsWith(BROKEN) ? !before.contains(line) : isMore(line, before))
                .findFirst()
                .orElse(null);
    }

    /** Whether of one row there are more parents missing. */
    private static boolean isMore(String line, List<String> before) {
        String what = line.substring(0, line.lastIndexOf(' ') + 1);
        return line.startsWith(MISSING)
                && before.stream()
                        .filter(l -> l.startsWith(what))
                        .noneMatch(l -> Integer.parseInt(l.substring(what.length()))
                                >= Integer.parseInt(line.substring(what.length())));
    }

    private static void fill(Statement statement, SqliteModel model, SqliteModel former) throws SQLException {
        for (String sql : model.statements()) {
            statement.execute(plainly(sql));
        }
        for (String other : List.of("up", "fired", "down")) {
            if (model.others().stream().anyMatch(sql -> sql.startsWith("CREATE TABLE " + other))) {
                statement.execute("INSERT INTO " + other + " SELECT * FROM old." + other);
            }
        }
        statement.execute(plainly(copy(model.table(), model.sources())));
        refuseNumbered(statement, model);
        if (model.table().countsUp() && former.table().countsUp()) {
            statement.execute("DELETE FROM sqlite_sequence");
            statement.execute("INSERT INTO sqlite_sequence SELECT * FROM old.sqlite_sequence");
        }
        for (String sql : model.triggers()) {
            statement.execute(plainly(sql));
        }
    }

    /** Where a null has become a number. */
    private static void refuseNumbered(Statement statement, SqliteModel model) throws SQLException {
        for (SqliteDefinition.Column column : model.table().columns()) {
            String source = model.sources().get(column.name());
            String query = "SELECT 1 FROM old." + ref(model.table().name()) + " WHERE " + source + " IS NULL";
            if (source != null && model.table().isRowid(column.name())) {
                try (ResultSet rows = statement.executeQuery(plainly(query))) {
                    if (rows.next()) {
                        throw new SQLException("the key " + column.name() + " would be null");
                    }
                }
            }
        }
    }

    private static String copy(SqliteDefinition table, Map<String, String> sources) {
        Map<String, String> values = new LinkedHashMap<>();
        table.columns().stream()
                .filter(c -> !c.isGenerated() && sources.containsKey(c.name()))
                .forEach(c -> values.put(ref(c.name()), sources.get(c.name())));
        boolean keyed = table.hasRowidAlias()
                && table.clauses().stream()
                        .filter(c -> c.kind() == SqliteDefinition.Kind.PRIMARY_KEY)
                        .anyMatch(c -> sources.containsKey(c.about().get(0)));
        if (!table.withoutRowid() && !keyed) {
            values.put("rowid", "rowid");
        }
        return "INSERT INTO " + ref(table.name()) + " (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM old." + ref(table.name());
    }
}
