package dev.migrations.testkit;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All that can be seen of a SQLite database, as lines that begin with what they are about. */
public final class SqliteSnapshot {

    private final Connection connection;
    private final String table;
    private final List<String> lines = new ArrayList<>();

    private SqliteSnapshot(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * What is there: of {@code table} by reflection and row by row, of all else by its rows, and of each definition the
     * tokens, whose quotes make no difference.
     */
    public static List<String> of(Connection connection, String table) throws SQLException {
        SqliteSnapshot snapshot = new SqliteSnapshot(connection, table);
        snapshot.takeTable();
        snapshot.takeOthers();
        snapshot.takeUse();
        return snapshot.lines;
    }

    /** The lines that are in one of them only. */
    public static List<String> differences(List<String> before, List<String> after) {
        List<String> differences = new ArrayList<>();
        before.stream().filter(l -> !after.contains(l)).forEach(l -> differences.add("- " + l));
        after.stream().filter(l -> !before.contains(l)).forEach(l -> differences.add("+ " + l));
        return differences;
    }

    private void takeTable() throws SQLException {
        String name = literal(table);
        add("table", "SELECT type, ncol > 0, wr, strict FROM pragma_table_list(" + name + ") WHERE schema = 'main'");
        for (String property : List.of("name", "type", "\"notnull\"", "coalesce(dflt_value, '')", "pk", "hidden")) {
            List<String> values =
                    TestDatabase.rows(connection, "SELECT " + property + " FROM pragma_table_xinfo(" + name + ")");
            boolean sql = property.equals("type") || property.contains("dflt");
            for (int i = 0; i < values.size(); i++) {
                lines.add("column " + i + ": " + property + " " + (sql ? tokens(values.get(i)) : values.get(i)));
            }
        }
        add("index of table", """
                SELECT CASE l.origin WHEN 'c' THEN l.name ELSE l.origin END, l."unique", l.partial,
                (SELECT group_concat(coalesce(x.name, '?') || ' ' || x."desc" || ' ' || x.coll || ' ' || x.key, ', ')
                 FROM pragma_index_xinfo(l.name) x WHERE x.key = 1) FROM pragma_index_list(""" + name + ") l ORDER BY 1, 4");
        add(
                "foreign key",
                "SELECT \"from\", \"table\", \"to\", on_update, on_delete, \"match\", seq FROM"
                        + " pragma_foreign_key_list(" + name + ") ORDER BY 1, 2, 3");
        takeRows();
    }

    private void takeRows() throws SQLException {
        List<String> columns =
                TestDatabase.rows(connection, "SELECT name FROM pragma_table_xinfo(" + literal(table) + ")");
        boolean rowids = TestDatabase.rows(connection, "SELECT wr FROM pragma_table_list(" + literal(table) + ")")
                .contains("0");
        String order = rowids ? "rowid" : key();
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach(c -> values.put(c, "typeof(" + quoted(c) + ") || quote(" + quoted(c) + ")"));
        if (rowids) {
            values.put("rowid", "rowid");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            add(
                    "values of " + value.getKey(),
                    "SELECT row_number() OVER (ORDER BY " + order + "), " + value.getValue() + " FROM "
                            + quoted(table));
        }
    }

    private String key() throws SQLException {
        return TestDatabase.rows(
                        connection,
                        "SELECT name FROM pragma_table_xinfo(" + literal(table) + ") WHERE pk > 0 ORDER BY pk")
                .stream()
                .map(SqliteSnapshot::quoted)
                .collect(Collectors.joining(", "));
    }

    private void takeOthers() throws SQLException {
        for (String type : List.of("table", "index", "view", "trigger")) {
            String query = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type = '" + type
                    + "' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name NOT LIKE 'schema_revision%' ORDER BY name";
            for (String sql : TestDatabase.rows(connection, query)) {
                lines.add("definition: " + tokens(sql));
            }
        }
        List<String> tables = TestDatabase.rows(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> " + literal(table)
                        + " AND name NOT LIKE 'sqlite_stat%' AND name NOT LIKE 'schema_revision%'");
        for (String other : tables) {
            add("row of " + other, "SELECT * FROM " + quoted(other));
        }
        if (!TestDatabase.rows(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'")
                .isEmpty()) {
            add("statistics", "SELECT idx, stat FROM sqlite_stat1 WHERE tbl = " + literal(table));
        }
        add("integrity", "PRAGMA integrity_check");
    }

    /** The table's own name in a check is left out when it is rebuilt. A comma between two constraints may be missing. */
    private String tokens(String sql) {
        String tokens = SqlToken.of(LexicalRules.sqlite(), sql).stream()
                .map(t -> t.text().length() > 1 && "\"`['".indexOf(t.text().charAt(0)) >= 0
                        ? unquoted(t.text())
                        : t.text())
                .filter(t -> !t.equals(","))
                .map(t -> t.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return tokens.replace(" " + table.toLowerCase(Locale.ROOT) + " . ", " ")
                .replace(") strict without rowid", ") without rowid strict");
    }

    private static String unquoted(String text) {
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    /** Whether views can be read and triggers run, and which rows have no parent. */
    private void takeUse() throws SQLException {
        for (String view : TestDatabase.rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'view'")) {
            attempt("row of " + view, "SELECT * FROM " + quoted(view));
        }
        for (String each : List.of("up", quoted(table))) {
            prepare("DELETE FROM " + each);
        }
        prepare("INSERT INTO " + quoted(table) + " DEFAULT VALUES");
        for (String column : TestDatabase.rows(
                connection, "SELECT name FROM pragma_table_xinfo(" + literal(table) + ") WHERE hidden < 2")) {
            prepare("UPDATE " + quoted(table) + " SET " + quoted(column) + " = 1");
        }
        String tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                + " AND name NOT LIKE 'schema_revision%'";
        for (String child : TestDatabase.rows(connection, tables)) {
            attempt(
                    "without parent",
                    "SELECT \"table\", parent, rowid, count(*) FROM pragma_foreign_key_check(" + literal(child)
                            + ") GROUP BY 1, 2, 3");
        }
    }

    private void prepare(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData();
        } catch (SQLException e) {
            lines.add("broken: " + sql);
        }
    }

    private void attempt(String about, String query) {
        try {
            add(about, query);
        } catch (SQLException e) {
            lines.add("broken: " + about);
        }
    }

    private void add(String about, String query) throws SQLException {
        lines.addAll(TestDatabase.rows(connection, query).stream()
                .map(row -> about + ": " + row)
                .collect(Collectors.toList()));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
