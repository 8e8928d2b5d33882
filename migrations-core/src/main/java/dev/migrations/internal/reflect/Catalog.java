package dev.migrations.internal.reflect;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of database says of itself, by its own catalogue and names. For one connection's thread. */
interface Catalog {

    static Catalog of(Connection connection, Dialect dialect) {
        CatalogReader reader = new CatalogReader(connection);
        if (dialect == Dialect.sqlite()) {
            return new SqliteCatalog(reader);
        }
        if (dialect == Dialect.postgresql()) {
            return new PostgreSqlCatalog(reader);
        }
        return dialect == Dialect.h2() ? new H2Catalog(reader) : new MySqlCatalog(reader, dialect);
    }

    /**
     * What is there, in the order in which names are looked for, then sorted.
     *
     * @param schema where; null for what can be named without a schema
     * @param name only what is called so in any case of its letters; null for everything
     */
    List<Relation> relations(@Nullable String schema, @Nullable String name) throws SQLException;

    /** Whether the name of a table, as it is stored, is meant by a name without quotes. */
    boolean isTable(String stored, String name) throws SQLException;

    /** Whether the name of a column, index or constraint, as it is stored, is meant by a name without quotes. */
    boolean isPart(String stored, String name) throws SQLException;

    List<ColumnInfo> columns(Relation table) throws SQLException;

    List<IndexInfo> indexes(Relation table) throws SQLException;

    List<ConstraintInfo> constraints(Relation table) throws SQLException;
}
