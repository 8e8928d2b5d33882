package dev.migrations.internal.reflect;

import dev.migrations.dialect.sqlite.BatchRefusedException;
import dev.migrations.dialect.sqlite.ExistingTable;
import dev.migrations.dialect.sqlite.ExistingTable.Reference;
import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.SqliteName;
import dev.migrations.dialect.sqlite.TableText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is to be known of a table of SQLite's main database before it is changed. Not thread-safe. */
public final class SqliteTableReader {

    private static final String REFERENCES = "SELECT m.name, f.id, f.\"to\" FROM main.sqlite_schema m"
            + " JOIN pragma_foreign_key_list(m.name, 'main') f WHERE m.type = 'table'"
            + " AND lower(f.\"table\") = lower(?) AND lower(m.name) <> lower(?) ORDER BY m.name, f.id, f.seq";

    private final Connection connection;

    /** Reads through {@code connection}, inside whatever transaction is open. */
    public SqliteTableReader(Connection connection) {
        this.connection = connection;
    }

    /** A row of {@code sqlite_schema}. */
    private record Entry(
            String type,
            String name,
            String table,
            @Nullable String sql) {

        boolean is(String kind, String ofTable) {
            return type.equals(kind) && SqliteName.same(table, ofTable) && sql != null;
        }

        SchemaObject object() {
            return new SchemaObject(name, String.valueOf(sql));
        }
    }

    /**
     * The table and what hangs on it.
     *
     * @throws BatchRefusedException there is no such table, or something temporary is in its way
     */
    public ExistingTable read(String table) throws SQLException {
        List<Entry> entries = entries("main.sqlite_schema");
        Entry found = table(entries, table);
        List<Entry> temporary = entries("temp.sqlite_schema");
        refuseTemporary(found.name(), temporary);
        Set<String> names = new HashSet<>();
        entries.forEach(e -> names.add(e.name()));
        temporary.forEach(e -> names.add(e.name()));
        return new ExistingTable(
                TableText.of(String.valueOf(found.sql())),
                objects(entries, "index", found.name()),
                objects(entries, "trigger", found.name()),
                references(found.name()),
                isAnalyzed(entries, found.name()),
                names);
    }

    private Entry table(List<Entry> entries, String table) throws SQLException {
        for (Entry entry : entries) {
            boolean readable = entry.type().equals("table") || entry.type().equals("view");
            if (readable && SqliteName.same(entry.name(), table)) {
                refuseOtherThanTable(entry.name());
                return entry;
            }
        }
        throw new BatchRefusedException(
                table, "There is no table " + table + ".", "Correct the name; only tables of main can be changed so.");
    }

    private void refuseOtherThanTable(String name) throws SQLException {
        String type = SqliteName.isReserved(name)
                ? "reserved"
                : String.join("", texts("SELECT type FROM pragma_table_list(?) WHERE schema = 'main'", name));
        switch (type) {
            case "view" ->
                throw new BatchRefusedException(
                        name, name + " is a view, not a table.", "Drop the view and create it anew.");
            case "virtual" ->
                throw new BatchRefusedException(
                        name,
                        name + " is a virtual table, and what it has its module alone decides.",
                        "Create another one, fill it from this one, and drop this one.");
            case "shadow" ->
                throw new BatchRefusedException(
                        name,
                        name + " is a table in which a virtual table keeps what it has.",
                        "Leave it to its module.");
            case "reserved" ->
                throw new BatchRefusedException(name, name + " is a table of SQLite's own.", "Leave it alone.");
            default -> {}
        }
    }

    private static void refuseTemporary(String table, List<Entry> temporary) {
        for (Entry entry : temporary) {
            if (SqliteName.same(entry.table(), table)) {
                throw new BatchRefusedException(
                        table,
                        "The temporary " + entry.type() + " " + entry.name()
                                + " of this connection stands before table " + table + ".",
                        "Drop it before the table is changed.");
            }
        }
    }

    private List<Entry> entries(String schema) throws SQLException {
        return rows(
                "SELECT type, name, tbl_name, sql FROM " + schema + " ORDER BY rowid",
                row -> new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    private static List<SchemaObject> objects(List<Entry> entries, String kind, String table) {
        return entries.stream()
                .filter(e -> e.is(kind, table))
                .map(Entry::object)
                .toList();
    }

    private List<Reference> references(String table) throws SQLException {
        record Part(String table, int id, @Nullable String column) {}
        List<Part> parts =
                rows(REFERENCES, row -> new Part(row.getString(1), row.getInt(2), row.getString(3)), table, table);
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Part part : parts) {
            List<String> columns = part.column() == null ? List.of() : List.of(part.column());
            references.merge(part.table() + " " + part.id(), new Reference(part.table(), columns), (a, b) -> {
                List<String> all = new ArrayList<>(a.columns());
                all.addAll(b.columns());
                return new Reference(a.table(), all);
            });
        }
        return List.copyOf(references.values());
    }

    private boolean isAnalyzed(List<Entry> entries, String table) throws SQLException {
        return entries.stream().anyMatch(e -> e.name().equals("sqlite_stat1"))
                && !texts("SELECT 1 FROM main.sqlite_stat1 WHERE lower(tbl) = lower(?) LIMIT 1", table)
                        .isEmpty();
    }

    private List<String> texts(String query, String... parameters) throws SQLException {
        return rows(query, row -> row.getString(1), parameters);
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, Row<T> reader, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
                return values;
            }
        }
    }
}
