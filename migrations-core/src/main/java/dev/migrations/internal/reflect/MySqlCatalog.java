package dev.migrations.internal.reflect;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** MariaDB's and MySQL's information_schema. What they call a database is a schema here. */
final class MySqlCatalog implements Catalog {

    private static final String RELATIONS = "SELECT table_schema, table_name, table_type"
            + " FROM information_schema.tables WHERE table_schema = coalesce(?, DATABASE())";

    private static final String COLUMNS = "SELECT column_name, column_type, is_nullable, column_default, extra,"
            + " generation_expression FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
            + " ORDER BY ordinal_position";

    private static final String INDEXES =
            "SELECT index_name, column_name, non_unique, expression FROM information_schema.statistics"
                    + " WHERE table_schema = ? AND table_name = ? ORDER BY index_name, seq_in_index";

    private static final String KEYS = "SELECT c.constraint_name, c.constraint_type, k.column_name,"
            + " k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule"
            + " FROM information_schema.table_constraints c"
            + " JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema"
            + " AND k.constraint_name = c.constraint_name AND k.table_schema = c.table_schema"
            + " AND k.table_name = c.table_name"
            + " LEFT JOIN information_schema.referential_constraints r ON r.constraint_schema = c.constraint_schema"
            + " AND r.constraint_name = c.constraint_name AND r.table_name = c.table_name"
            + " WHERE c.table_schema = ? AND c.table_name = ? ORDER BY c.constraint_name, k.ordinal_position";

    private static final String MARIADB_CHECKS = "SELECT constraint_name, check_clause"
            + " FROM information_schema.check_constraints WHERE constraint_schema = ? AND table_name = ?"
            + " ORDER BY constraint_name";

    private static final String MYSQL_CHECKS = "SELECT k.constraint_name, k.check_clause"
            + " FROM information_schema.check_constraints k JOIN information_schema.table_constraints c"
            + " ON c.constraint_schema = k.constraint_schema AND c.constraint_name = k.constraint_name"
            + " AND c.constraint_type = 'CHECK' WHERE c.table_schema = ? AND c.table_name = ?"
            + " ORDER BY k.constraint_name";

    private final CatalogReader reader;
    private final boolean mariadb;
    private @Nullable Boolean tablesByCase;

    MySqlCatalog(CatalogReader reader, Dialect dialect) {
        this.reader = reader;
        this.mariadb = dialect == Dialect.mariadb();
    }

    @Override
    public List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(schema);
        if (name != null) {
            parameters.add(name);
        }
        String sql = RELATIONS + (name == null ? "" : " AND lower(table_name) = lower(?)") + " ORDER BY table_name";
        return reader.list(
                sql,
                row -> new Relation(row.getString(1), row.getString(2), kind(row.getString(3))),
                parameters.toArray());
    }

    private static Relation.Kind kind(String type) {
        return switch (type) {
            case "VIEW", "SYSTEM VIEW" -> Relation.Kind.VIEW;
            case "SEQUENCE" -> Relation.Kind.SEQUENCE;
            default -> Relation.Kind.TABLE;
        };
    }

    /** The names of tables are names of files, and a server setting says whether their case counts. */
    @Override
    public boolean isTable(String stored, String name) throws SQLException {
        if (tablesByCase == null) {
            tablesByCase = reader.list("SELECT @@lower_case_table_names", row -> row.getInt(1))
                    .get(0)
                    .equals(0);
        }
        return tablesByCase ? stored.equals(name) : stored.equalsIgnoreCase(name);
    }

    @Override
    public boolean isPart(String stored, String name) {
        return stored.equalsIgnoreCase(name);
    }

    @Override
    public List<ColumnInfo> columns(Relation table) throws SQLException {
        return reader.list(COLUMNS, this::column, table.schema(), table.name());
    }

    private ColumnInfo column(ResultSet row) throws SQLException {
        String expression = row.getString(4);
        String generation = row.getString(6);
        boolean generated = generation != null && !generation.isEmpty();
        boolean none = generated || (mariadb && "NULL".equals(expression));
        return new ColumnInfo(
                row.getString(1),
                row.getString(2),
                row.getString(3).equals("YES"),
                none ? null : expression,
                row.getString(5).toLowerCase(Locale.ROOT).contains("auto_increment"),
                generated);
    }

    /** MariaDB has no expressions in indexes, and no column that would tell them. */
    @Override
    public List<IndexInfo> indexes(Relation table) throws SQLException {
        String sql = mariadb ? INDEXES.replace("expression", "NULL") : INDEXES;
        return IndexRows.joined(reader.list(sql, MySqlCatalog::index, table.schema(), table.name()));
    }

    private static IndexRows.Row index(ResultSet row) throws SQLException {
        String column = row.getString(2);
        String part = column == null ? "(" + row.getString(4) + ")" : column;
        return new IndexRows.Row(row.getString(1), part, row.getInt(3) == 0, false);
    }

    @Override
    public List<ConstraintInfo> constraints(Relation table) throws SQLException {
        List<ConstraintInfo> found = new ArrayList<>(
                ConstraintRows.joined(reader.list(KEYS, MySqlCatalog::key, table.schema(), table.name())));
        found.addAll(reader.list(
                mariadb ? MARIADB_CHECKS : MYSQL_CHECKS,
                row -> new ConstraintInfo(
                        row.getString(1), ConstraintInfo.Kind.CHECK, List.of(), null, row.getString(2)),
                table.schema(),
                table.name()));
        return found;
    }

    private static ConstraintRows.Row key(ResultSet row) throws SQLException {
        String type = row.getString(2);
        ConstraintInfo.Kind kind = ConstraintInfo.Kind.valueOf(type.replace(' ', '_'));
        ConstraintRows.Target target = kind != ConstraintInfo.Kind.FOREIGN_KEY
                ? null
                : new ConstraintRows.Target(
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        return new ConstraintRows.Row(row.getString(1), kind, row.getString(3), target, null);
    }
}
