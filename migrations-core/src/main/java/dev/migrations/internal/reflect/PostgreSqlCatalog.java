package dev.migrations.internal.reflect;

import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's pg_catalog. A name without a schema means what the search path leads to first. */
final class PostgreSqlCatalog implements Catalog {

    private static final String TABLE = " JOIN pg_catalog.pg_class t ON t.oid = $relation"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = ? AND t.relname = ?";

    private static final String RELATIONS = "SELECT n.nspname, c.relname, c.relkind FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')";

    private static final String VISIBLE =
            " AND pg_catalog.pg_table_is_visible(c.oid)" + " AND n.nspname NOT IN ('pg_catalog', 'information_schema')";

    private static final String COLUMNS = "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),"
            + " a.attnotnull, pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated"
            + " FROM pg_catalog.pg_attribute a"
            + " LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            + TABLE.replace("$relation", "a.attrelid")
            + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

    private static final String INDEXES = "SELECT i.relname, coalesce(a.attname, '(' ||"
            + " pg_catalog.pg_get_indexdef(x.indexrelid, k, false) || ')'), x.indisunique, x.indpred IS NOT NULL"
            + " FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid"
            + " CROSS JOIN LATERAL pg_catalog.generate_series(1, x.indnkeyatts) k"
            + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1]"
            + " AND a.attnum <> 0"
            + TABLE.replace("$relation", "x.indrelid") + " ORDER BY i.relname, k";

    private static final String CONSTRAINTS =
            "SELECT c.conname, c.contype, a.attname, fn.nspname, f.relname, fa.attname,"
                    + " c.confdeltype, c.confupdtype, pg_catalog.pg_get_expr(c.conbin, c.conrelid)"
                    + " FROM pg_catalog.pg_constraint c"
                    + " LEFT JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (attnum, place) ON true"
                    + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum"
                    + " LEFT JOIN pg_catalog.pg_class f ON f.oid = c.confrelid"
                    + " LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace"
                    + " LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = c.confrelid AND fa.attnum = c.confkey[k.place]"
                    + TABLE.replace("$relation", "c.conrelid")
                    + " AND c.contype IN ('p', 'f', 'u', 'c', 'x') ORDER BY c.conname, k.place";

    private final CatalogReader reader;

    PostgreSqlCatalog(CatalogReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = RELATIONS;
        if (schema == null) {
            sql += VISIBLE;
        } else {
            sql += " AND n.nspname IN (?, ?)";
            parameters.add(schema);
            parameters.add(schema.toLowerCase(Locale.ROOT));
        }
        if (name != null) {
            sql += " AND c.relname IN (?, ?)";
            parameters.add(name);
            parameters.add(name.toLowerCase(Locale.ROOT));
        }
        return reader.list(
                sql + " ORDER BY c.relname",
                row -> new Relation(row.getString(1), row.getString(2), kind(row.getString(3))),
                parameters.toArray());
    }

    private static Relation.Kind kind(String letter) {
        return switch (letter) {
            case "v", "m" -> Relation.Kind.VIEW;
            case "S" -> Relation.Kind.SEQUENCE;
            default -> Relation.Kind.TABLE;
        };
    }

    @Override
    public boolean isTable(String stored, String name) {
        return isPart(stored, name);
    }

    @Override
    public boolean isPart(String stored, String name) {
        return stored.equals(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<ColumnInfo> columns(Relation table) throws SQLException {
        return reader.list(COLUMNS, PostgreSqlCatalog::column, table.schema(), table.name());
    }

    private static ColumnInfo column(ResultSet row) throws SQLException {
        String expression = row.getString(4);
        boolean generated = !row.getString(6).isEmpty();
        boolean serial = expression != null && expression.startsWith("nextval(");
        return new ColumnInfo(
                row.getString(1),
                row.getString(2),
                !row.getBoolean(3),
                generated ? null : expression,
                serial || !row.getString(5).isEmpty(),
                generated);
    }

    @Override
    public List<IndexInfo> indexes(Relation table) throws SQLException {
        return IndexRows.joined(reader.list(
                INDEXES,
                row -> new IndexRows.Row(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                table.schema(),
                table.name()));
    }

    @Override
    public List<ConstraintInfo> constraints(Relation table) throws SQLException {
        return ConstraintRows.joined(
                reader.list(CONSTRAINTS, PostgreSqlCatalog::constraint, table.schema(), table.name()));
    }

    private static ConstraintRows.Row constraint(ResultSet row) throws SQLException {
        ConstraintInfo.Kind kind = switch (row.getString(2)) {
            case "p" -> ConstraintInfo.Kind.PRIMARY_KEY;
            case "f" -> ConstraintInfo.Kind.FOREIGN_KEY;
            case "u" -> ConstraintInfo.Kind.UNIQUE;
            case "x" -> ConstraintInfo.Kind.EXCLUSION;
            default -> ConstraintInfo.Kind.CHECK;
        };
        ConstraintRows.Target target = kind != ConstraintInfo.Kind.FOREIGN_KEY
                ? null
                : new ConstraintRows.Target(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        action(row.getString(7)),
                        action(row.getString(8)));
        return new ConstraintRows.Row(row.getString(1), kind, row.getString(3), target, row.getString(9));
    }

    private static String action(String letter) {
        return switch (letter) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> "NO ACTION";
        };
    }
}
