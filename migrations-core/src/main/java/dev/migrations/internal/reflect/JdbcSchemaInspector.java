package dev.migrations.internal.reflect;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers from JDBC's metadata, in the connection's own schema. Not thread-safe. */
public final class JdbcSchemaInspector implements SchemaInspector {

    private final Connection connection;
    private final Dialect dialect;

    /** Looks through {@code connection}, inside whatever transaction is open. */
    public JdbcSchemaInspector(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public boolean hasTable(String table) {
        return tables().stream().anyMatch(table::equalsIgnoreCase);
    }

    @Override
    public boolean hasView(String view) {
        return relations("VIEW").stream().anyMatch(view::equalsIgnoreCase);
    }

    @Override
    public boolean hasColumn(String table, String column) {
        return columns(table).stream().anyMatch(column::equalsIgnoreCase);
    }

    @Override
    public boolean hasIndex(String table, String index) {
        return names(m -> m.getIndexInfo(catalog(), schema(), exact(table), false, true), "INDEX_NAME").stream()
                .anyMatch(index::equalsIgnoreCase);
    }

    /** H2 says "base table" where the others say "table". */
    @Override
    public List<String> tables() {
        return relations("TABLE", "BASE TABLE");
    }

    @Override
    public List<String> columns(String table) {
        return names(m -> m.getColumns(catalog(), schema(), pattern(m, exact(table)), null), "COLUMN_NAME");
    }

    private List<String> relations(String... types) {
        return names(m -> m.getTables(catalog(), schema(), null, types), "TABLE_NAME");
    }

    /** The name as the catalogue spells it. */
    private String exact(String table) {
        return tables().stream().filter(table::equalsIgnoreCase).findFirst().orElse(table);
    }

    /** The name as a pattern that matches nothing else: metadata takes {@code _} for any character. */
    private static String pattern(DatabaseMetaData metaData, String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }

    private @Nullable String schema() throws SQLException {
        return dialect == Dialect.sqlite() || hasCatalogs() ? null : connection.getSchema();
    }

    /** What MariaDB and MySQL call a database, and a schema too, is JDBC's catalogue. */
    private @Nullable String catalog() throws SQLException {
        return hasCatalogs() ? connection.getCatalog() : null;
    }

    private boolean hasCatalogs() {
        return dialect == Dialect.mariadb() || dialect == Dialect.mysql();
    }

    private List<String> names(Question question, String column) {
        try (ResultSet rows = question.ask(connection.getMetaData())) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                String name = rows.getString(column);
                if (name != null) {
                    names.add(name);
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be read: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Question {
        ResultSet ask(DatabaseMetaData metaData) throws SQLException;
    }
}
