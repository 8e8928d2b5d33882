package dev.migrations.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** What is there; of {@code table} by reflection and row by row, of all else by its text and rows. */
    public static List<String> of(Connection connection, String table) throws SQLException {
        SqliteSnapshot snapshot = new SqliteSnapshot(connection, table);
        snapshot.takeTable();
        snapshot.takeOthers();
        return snapshot.lines;
    }

    /** The lines that are in one of them only, but for those about something. */
    public static List<String> differences(List<String> before, List<String> after, Predicate<String> expected) {
        List<String> differences = new ArrayList<>();
        before.stream().filter(l -> !after.contains(l) && !expected.test(l)).forEach(l -> differences.add("- " + l));
        after.stream().filter(l -> !before.contains(l) && !expected.test(l)).forEach(l -> differences.add("+ " + l));
        return differences;
    }

    private void takeTable() throws SQLException {
        String name = literal(table);
        add("table", "SELECT type, ncol > 0, wr, strict FROM pragma_table_list(" + name + ") WHERE schema = 'main'");
        for (String column : List.of("type", "\"notnull\"", "dflt_value", "pk", "hidden")) {
            add(
                    "column",
                    "SELECT name || ' " + column.replace("\"", "") + " ' || quote(" + column
                            + ") FROM pragma_table_xinfo(" + name + ")");
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
        String order = rowids ? "rowid" : quoted("id");
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

    private void takeOthers() throws SQLException {
        add(
                "schema",
                "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND NOT (type = 'table'"
                        + " AND name = " + literal(table)
                        + ") AND name NOT LIKE 'sqlite_stat%' AND tbl_name NOT LIKE 'schema_revision%' ORDER BY name");
        List<String> tables = TestDatabase.rows(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name" + " <> " + literal(table)
                        + " AND name NOT LIKE 'sqlite_stat%' AND name NOT LIKE 'schema_revision%'");
        for (String other : tables) {
            add("row of " + other, "SELECT * FROM " + quoted(other));
        }
        add("without parent", "PRAGMA foreign_key_check");
        for (String view : TestDatabase.rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'view'")) {
            add("row of " + view, "SELECT * FROM " + quoted(view));
        }
        add("integrity", "PRAGMA integrity_check");
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
