package dev.migrations.internal.reflect;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.internal.store.Session;
import dev.migrations.schema.Column;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The schema that a connection sees. Not thread-safe. */
public final class LiveSchema implements ExistingSchema {

    private final CatalogReader reader;
    private final Dialect dialect;
    private final SchemaInspector inspector;

    /** Looks through {@code connection}, inside whatever transaction is open. */
    public LiveSchema(Connection connection, Dialect dialect) {
        this.reader = new CatalogReader(connection);
        this.dialect = dialect;
        this.inspector = new JdbcSchemaInspector(connection, dialect);
    }

    @Override
    public Column column(ObjectName table, String column) {
        return ask(() -> found(table, column))
                .orElseThrow(() -> new InvalidDefinitionException(
                        "There is no column " + column + " of " + table + ".", "Correct the name."));
    }

    private Optional<Column> found(ObjectName table, String column) throws SQLException {
        if (dialect == Dialect.mariadb() || dialect == Dialect.mysql()) {
            return new MySqlWholeColumns(reader, dialect == Dialect.mariadb()).find(table, column);
        }
        return inspector.column(text(table), column).map(PlainColumn::of);
    }

    @Override
    public boolean hasColumn(ObjectName table, String column) {
        return inspector.hasColumn(text(table), column);
    }

    @Override
    public List<String> columnNames(ObjectName table) {
        return inspector.columnNames(text(table));
    }

    @Override
    public boolean hasIndex(ObjectName table, String index) {
        return inspector.hasIndex(text(table), index);
    }

    @Override
    public boolean hasConstraint(ObjectName table, String constraint) {
        return inspector.hasConstraint(text(table), constraint);
    }

    /** A dot in a name must not be taken for that between two. */
    private static String text(ObjectName table) {
        String name = quoted(table.name());
        return table.schema() == null ? name : quoted(table.schema()) + "." + name;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<Definition> definitions(ObjectName table) {
        String schema = table.schema() == null ? "main" : table.schema();
        String query = "SELECT type, name, tbl_name, sql FROM " + dialect.quoted(schema) + ".sqlite_schema"
                + " WHERE sql IS NOT NULL AND (lower(tbl_name) = lower(?) OR type = 'view') ORDER BY rowid";
        return ask(() -> reader.list(
                query,
                row -> new Definition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                table.name()));
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new DatabaseAccessException(
                    "Reading the schema",
                    dialect.describe(Session.error(e)),
                    "See that the user of this run may read the catalogue of the database, and that no statement before"
                            + " has failed.",
                    e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }
}
