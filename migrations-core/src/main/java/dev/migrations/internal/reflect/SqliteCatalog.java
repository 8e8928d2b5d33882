package dev.migrations.internal.reflect;

import dev.migrations.dialect.sqlite.ConstraintText;
import dev.migrations.dialect.sqlite.TableText;
import dev.migrations.dialect.sqlite.TableTextException;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.ConstraintInfo.Kind;
import dev.migrations.schema.IndexInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite's schema tables and pragmas, in each attached database. */
final class SqliteCatalog implements Catalog {

    private static final String DATABASES = "SELECT name FROM pragma_database_list ORDER BY name <> 'temp', seq";

    private static final String RELATIONS =
            "SELECT name, type FROM \"$database\".sqlite_master WHERE type IN ('table', 'view')"
                    + " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND (?1 IS NULL OR name = ?1 COLLATE NOCASE) ORDER BY name";

    private static final String COLUMNS =
            "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?, ?) WHERE hidden <> 1 ORDER BY cid";

    private static final String INDEXES = "SELECT i.name, x.name, i.\"unique\", i.partial"
            + " FROM pragma_index_list(?1, ?2) i, pragma_index_xinfo(i.name, ?2) x WHERE x.key = 1"
            + " ORDER BY i.name, x.seqno";

    private static final String UNIQUES = "SELECT i.name, x.name FROM pragma_index_list(?1, ?2) i,"
            + " pragma_index_xinfo(i.name, ?2) x WHERE i.origin = 'u' AND x.key = 1 ORDER BY i.seq DESC, x.seqno";

    private static final String KEY = "SELECT name FROM pragma_table_xinfo(?, ?) WHERE pk > 0 ORDER BY pk";

    private static final String KEY_INDEX = "SELECT 1 FROM pragma_index_list(?, ?) WHERE origin = 'pk'";

    private static final String FOREIGN_KEYS = "SELECT id, \"table\", \"from\", \"to\", on_delete, on_update, seq"
            + " FROM pragma_foreign_key_list(?, ?) ORDER BY id DESC, seq";

    private final CatalogReader reader;

    SqliteCatalog(CatalogReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException {
        List<Relation> found = new ArrayList<>();
        for (String database : reader.list(DATABASES, row -> row.getString(1))) {
            if (schema == null || database.equalsIgnoreCase(schema)) {
                found.addAll(reader.list(
                        RELATIONS.replace("$database", database.replace("\"", "\"\"")),
                        row -> new Relation(database, row.getString(1), kind(row.getString(2))),
                        name));
            }
        }
        return found;
    }

    private static Relation.Kind kind(String type) {
        return type.equals("view") ? Relation.Kind.VIEW : Relation.Kind.TABLE;
    }

    @Override
    public boolean isTable(String stored, String name) {
        return stored.equalsIgnoreCase(name);
    }

    @Override
    public boolean isPart(String stored, String name) {
        return stored.equalsIgnoreCase(name);
    }

    @Override
    public List<ColumnInfo> columns(Relation table) throws SQLException {
        List<String> key = key(table);
        String numbered = key.size() == 1 && isRowid(table) ? key.get(0) : null;
        return reader.list(COLUMNS, row -> column(row, numbered), table.name(), table.schema());
    }

    /** A key that is the rowid has no index of its own. */
    private boolean isRowid(Relation table) throws SQLException {
        return reader.list(KEY_INDEX, row -> row.getInt(1), table.name(), table.schema())
                .isEmpty();
    }

    private static ColumnInfo column(ResultSet row, @Nullable String numbered) throws SQLException {
        String name = row.getString(1);
        boolean identity = name.equals(numbered);
        boolean generated = row.getInt(6) != 0;
        return new ColumnInfo(
                name, row.getString(2), row.getInt(3) == 0 && !identity, row.getString(4), identity, generated);
    }

    private List<String> key(Relation table) throws SQLException {
        return reader.list(KEY, row -> row.getString(1), table.name(), table.schema());
    }

    @Override
    public List<IndexInfo> indexes(Relation table) throws SQLException {
        return IndexRows.joined(reader.list(INDEXES, SqliteCatalog::index, table.name(), table.schema()));
    }

    private static IndexRows.Row index(ResultSet row) throws SQLException {
        String column = row.getString(2);
        return new IndexRows.Row(
                row.getString(1), column == null ? IndexInfo.EXPRESSION : column, row.getBoolean(3), row.getBoolean(4));
    }

    /** The pragmas tell what is in force, the text of the table what it is called, and its checks. */
    @Override
    public List<ConstraintInfo> constraints(Relation table) throws SQLException {
        List<ConstraintInfo> found = new ArrayList<>();
        List<String> key = key(table);
        if (!key.isEmpty()) {
            found.add(new ConstraintInfo(null, Kind.PRIMARY_KEY, key, null, null));
        }
        found.addAll(foreignKeys(table));
        found.addAll(uniques(table));
        return SqliteNames.given(found, texts(table));
    }

    /** None of a virtual table, whose text has another grammar. */
    private List<ConstraintText> texts(Relation table) throws SQLException {
        String sql = "SELECT sql FROM \"" + table.schema().replace("\"", "\"\"") + "\".sqlite_master WHERE name = ?";
        List<ConstraintText> texts = new ArrayList<>();
        for (String text : reader.list(sql, row -> row.getString(1), table.name())) {
            try {
                texts.addAll(TableText.of(text).constraintTexts());
            } catch (TableTextException e) {
                return List.of();
            }
        }
        return texts;
    }

    private List<ConstraintInfo> foreignKeys(Relation table) throws SQLException {
        List<ConstraintRows.Row> rows =
                reader.list(FOREIGN_KEYS, row -> foreignKey(row, table), table.name(), table.schema());
        return ConstraintRows.joined(rows).stream().map(SqliteCatalog::unnamed).toList();
    }

    private ConstraintRows.Row foreignKey(ResultSet row, Relation table) throws SQLException {
        String parent = row.getString(2);
        String column = row.getString(4);
        String referred = column == null ? keyPart(table.schema(), parent, row.getInt(7)) : column;
        return new ConstraintRows.Row(
                row.getString(1),
                Kind.FOREIGN_KEY,
                row.getString(3),
                new ConstraintRows.Target(null, parent, referred, row.getString(5), row.getString(6)),
                null);
    }

    /** Of a foreign key that names no columns: it refers to the primary key. */
    private String keyPart(String schema, String parent, int place) throws SQLException {
        List<String> key = key(new Relation(schema, parent, Relation.Kind.TABLE));
        return place < key.size() ? key.get(place) : "rowid";
    }

    private static ConstraintInfo unnamed(ConstraintInfo info) {
        return new ConstraintInfo(null, info.kind(), info.columns(), info.reference(), info.condition());
    }

    private List<ConstraintInfo> uniques(Relation table) throws SQLException {
        Map<String, List<String>> byIndex = new LinkedHashMap<>();
        reader.list(
                        UNIQUES,
                        row -> new IndexRows.Row(row.getString(1), row.getString(2), true, false),
                        table.name(),
                        table.schema())
                .forEach(row -> byIndex.computeIfAbsent(row.name(), n -> new ArrayList<>())
                        .add(row.column()));
        return byIndex.values().stream()
                .map(columns -> new ConstraintInfo(null, Kind.UNIQUE, columns, null, null))
                .toList();
    }
}
