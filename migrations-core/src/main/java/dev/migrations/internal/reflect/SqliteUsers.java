package dev.migrations.internal.reflect;

import dev.migrations.dialect.sqlite.BatchRefusedException;
import dev.migrations.dialect.sqlite.SqliteName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which views and triggers use a column, and which of them work: both as SQLite itself sees it, which alone knows what a
 * name in a view means. Not thread-safe.
 */
public final class SqliteUsers {

    /** A name that nobody has, so that it can be looked for in texts. */
    private static final String MARK = "migrations_looks_for_this_column";

    private final Connection connection;

    /** Looks through {@code connection}, in the transaction that is open. */
    public SqliteUsers(Connection connection) {
        this.connection = connection;
    }

    /**
     * The views and triggers that name a column of a table. SQLite carries a column's new name to everything that uses it; so
     * the column is renamed, and after a look at what has changed the renaming is taken back.
     *
     * @throws BatchRefusedException SQLite cannot tell, because a view or a trigger does not work
     */
    public List<String> of(String table, String column) throws SQLException {
        execute("SAVEPOINT migrations_look");
        try {
            execute("ALTER TABLE " + SqliteName.quoted(table) + " RENAME COLUMN " + SqliteName.quoted(column) + " TO "
                    + MARK);
            return texts("SELECT type || ' ' || name FROM main.sqlite_schema WHERE type IN ('view', 'trigger')"
                    + " AND instr(sql, '" + MARK + "') > 0 ORDER BY rowid");
        } catch (SQLException e) {
            throw new BatchRefusedException(
                    table,
                    "SQLite cannot tell what uses column " + column + " of " + table + ": " + e.getMessage() + ".",
                    "Correct or drop the view or trigger that it names first.");
        } finally {
            execute("ROLLBACK TO migrations_look");
            execute("RELEASE migrations_look");
        }
    }

    /**
     * What SQLite says of each view that cannot be read, of each table whose triggers cannot be run, and of each virtual
     * table with something to do with {@code table} that cannot be read. It takes a name in double quotes that there is no
     * longer for a text, and says nothing; so views and triggers are tried with other quotes too.
     */
    public Map<String, String> broken(String table) throws SQLException {
        Map<String, String> broken = new LinkedHashMap<>();
        prepareAll("", broken);
        readVirtual(table, broken);
        execute("SAVEPOINT migrations_look");
        try {
            rewriteQuotes();
            prepareAll(" (where a name in double quotes would become a text)", broken);
        } finally {
            execute("ROLLBACK TO migrations_look");
            execute("RELEASE migrations_look");
        }
        return broken;
    }

    /** A full-text index of another table's rows finds out what it lacks only when it is read. */
    private void readVirtual(String table, Map<String, String> broken) throws SQLException {
        for (Map.Entry<String, String> virtual : virtualTables().entrySet()) {
            if (virtual.getValue().toLowerCase(Locale.ROOT).contains(table.toLowerCase(Locale.ROOT))) {
                try {
                    texts("SELECT 1 FROM (SELECT * FROM main." + SqliteName.quoted(virtual.getKey()) + " LIMIT 1)");
                } catch (SQLException e) {
                    broken.put("virtual table " + virtual.getKey(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private Map<String, String> virtualTables() throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, sql FROM main.sqlite_schema WHERE sql LIKE 'create virtual table %'")) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }

    private void prepareAll(String remark, Map<String, String> broken) throws SQLException {
        for (String view : texts("SELECT name FROM main.sqlite_schema WHERE type = 'view'")) {
            prepare("view " + view, remark, "SELECT * FROM main." + SqliteName.quoted(view), broken);
        }
        for (String table : texts("SELECT DISTINCT tbl_name FROM main.sqlite_schema WHERE type = 'trigger'")) {
            String name = "main." + SqliteName.quoted(table);
            String triggers = "the triggers of " + table + " on ";
            prepare(triggers + "insert", remark, "INSERT INTO " + name + " DEFAULT VALUES", broken);
            prepare(triggers + "delete", remark, "DELETE FROM " + name, broken);
            prepare(triggers + "update", remark, "UPDATE " + name + " SET " + assignments(table), broken);
        }
    }

    /** Writes views and triggers with backticks in place of double quotes. */
    private void rewriteQuotes() throws SQLException {
        String users = " FROM main.sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY type DESC, rowid";
        List<String> written = texts("SELECT sql" + users);
        if (written.stream().noneMatch(sql -> sql.indexOf('"') >= 0)) {
            return;
        }
        List<String> names =
                texts("SELECT type || ' IF EXISTS main.\"' || replace(name, '\"', '\"\"') || '\"'" + users);
        for (String name : names) {
            execute("DROP " + name);
        }
        for (String sql : written) {
            execute(SqliteName.withBackticks(sql));
        }
    }

    private String assignments(String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden < 2")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return texts(rows).stream()
                        .map(SqliteName::quoted)
                        .map(c -> c + " = " + c)
                        .collect(Collectors.joining(", "));
            }
        }
    }

    private void prepare(String what, String remark, String sql, Map<String, String> broken) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData();
        } catch (SQLException e) {
            if (!broken.containsKey(what)) {
                broken.put(what + remark, String.valueOf(e.getMessage()));
            }
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return texts(rows);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
