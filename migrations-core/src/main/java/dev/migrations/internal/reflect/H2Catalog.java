package dev.migrations.internal.reflect;

import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2's INFORMATION_SCHEMA. */
final class H2Catalog implements Catalog {

    private static final String SCHEMA =
            "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE UPPER(SCHEMA_NAME) = UPPER(?)";

    private static final String RELATIONS = "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE TABLE_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND (? IS NULL OR UPPER(TABLE_NAME) = UPPER(?))"
            + " UNION ALL SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, 'SEQUENCE' FROM INFORMATION_SCHEMA.SEQUENCES"
            + " WHERE SEQUENCE_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND (? IS NULL OR UPPER(SEQUENCE_NAME) = UPPER(?))"
            + " ORDER BY 2";

    private static final String COLUMNS = "SELECT COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,"
            + " NUMERIC_SCALE, IS_NULLABLE, COLUMN_DEFAULT, IS_IDENTITY, IS_GENERATED FROM INFORMATION_SCHEMA.COLUMNS"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION";

    private static final String INDEXES = "SELECT I.INDEX_NAME, C.COLUMN_NAME, I.INDEX_TYPE_NAME"
            + " FROM INFORMATION_SCHEMA.INDEXES I JOIN INFORMATION_SCHEMA.INDEX_COLUMNS C"
            + " ON C.INDEX_SCHEMA = I.INDEX_SCHEMA AND C.INDEX_NAME = I.INDEX_NAME"
            + " WHERE I.TABLE_SCHEMA = ? AND I.TABLE_NAME = ? ORDER BY I.INDEX_NAME, C.ORDINAL_POSITION";

    private static final String CONSTRAINTS =
            "SELECT C.CONSTRAINT_NAME, C.CONSTRAINT_TYPE, K.COLUMN_NAME, U.TABLE_SCHEMA,"
                    + " U.TABLE_NAME, U.COLUMN_NAME, R.DELETE_RULE, R.UPDATE_RULE, X.CHECK_CLAUSE"
                    + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                    + " LEFT JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K ON K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA"
                    + " AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                    + " LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R ON R.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA"
                    + " AND R.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                    + " LEFT JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE U ON U.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA"
                    + " AND U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME"
                    + " AND U.ORDINAL_POSITION = K.POSITION_IN_UNIQUE_CONSTRAINT"
                    + " LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS X ON X.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA"
                    + " AND X.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                    + " WHERE C.TABLE_SCHEMA = ? AND C.TABLE_NAME = ? ORDER BY C.CONSTRAINT_NAME, K.ORDINAL_POSITION";

    /** The types whose length says something. */
    private static final Set<String> WITH_LENGTH =
            Set.of("CHARACTER VARYING", "CHARACTER", "VARCHAR_IGNORECASE", "BINARY VARYING", "BINARY");

    private final CatalogReader reader;

    H2Catalog(CatalogReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException {
        List<Relation> found = new ArrayList<>();
        if (schema == null) {
            found.addAll(relationsOf(null, name));
        } else {
            for (String each : reader.list(SCHEMA, row -> row.getString(1), schema)) {
                if (each.equals(schema) || isPart(each, schema)) {
                    found.addAll(relationsOf(each, name));
                }
            }
        }
        return found;
    }

    private List<Relation> relationsOf(@Nullable String schema, @Nullable String name) throws SQLException {
        return reader.list(
                RELATIONS,
                row -> new Relation(row.getString(1), row.getString(2), kind(row.getString(3))),
                schema,
                name,
                name,
                schema,
                name,
                name);
    }

    private static Relation.Kind kind(String type) {
        return switch (type) {
            case "VIEW" -> Relation.Kind.VIEW;
            case "SEQUENCE" -> Relation.Kind.SEQUENCE;
            default -> Relation.Kind.TABLE;
        };
    }

    @Override
    public boolean isTable(String stored, String name) throws SQLException {
        return isPart(stored, name);
    }

    /** Its URL can say that names are stored in lower case, or that their case never counts. */
    @Override
    public boolean isPart(String stored, String name) throws SQLException {
        DatabaseMetaData names = reader.connection().getMetaData();
        if (names.storesUpperCaseIdentifiers()) {
            return stored.equals(name.toUpperCase(Locale.ROOT));
        }
        return names.storesLowerCaseIdentifiers()
                ? stored.equals(name.toLowerCase(Locale.ROOT))
                : stored.equalsIgnoreCase(name);
    }

    @Override
    public List<ColumnInfo> columns(Relation table) throws SQLException {
        return reader.list(COLUMNS, H2Catalog::column, table.schema(), table.name());
    }

    private static ColumnInfo column(ResultSet row) throws SQLException {
        boolean generated = row.getString(9).equals("ALWAYS");
        return new ColumnInfo(
                row.getString(1),
                type(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                row.getString(6).equals("YES"),
                generated ? null : row.getString(7),
                row.getString(8).equals("YES"),
                generated);
    }

    private static String type(
            String name, @Nullable String length, @Nullable String precision, @Nullable String scale) {
        if (WITH_LENGTH.contains(name)) {
            return name + "(" + length + ")";
        }
        return name.equals("NUMERIC") || name.equals("DECIMAL") ? name + "(" + precision + ", " + scale + ")" : name;
    }

    @Override
    public List<IndexInfo> indexes(Relation table) throws SQLException {
        return IndexRows.joined(reader.list(INDEXES, H2Catalog::index, table.schema(), table.name()));
    }

    private static IndexRows.Row index(ResultSet row) throws SQLException {
        String type = row.getString(3);
        boolean unique = type.startsWith("UNIQUE") || type.startsWith("PRIMARY");
        return new IndexRows.Row(row.getString(1), row.getString(2), unique, false);
    }

    @Override
    public List<ConstraintInfo> constraints(Relation table) throws SQLException {
        return ConstraintRows.joined(reader.list(CONSTRAINTS, H2Catalog::constraint, table.schema(), table.name()));
    }

    private static ConstraintRows.Row constraint(ResultSet row) throws SQLException {
        ConstraintInfo.Kind kind = ConstraintInfo.Kind.valueOf(row.getString(2).replace(' ', '_'));
        ConstraintRows.Target target = kind != ConstraintInfo.Kind.FOREIGN_KEY
                ? null
                : new ConstraintRows.Target(
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        return new ConstraintRows.Row(row.getString(1), kind, row.getString(3), target, row.getString(9));
    }
}
