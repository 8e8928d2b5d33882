package dev.migrations.dialect.render;

import dev.migrations.operation.CreateIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;

/** SQLite's indexes. The database file is named with the index, not with the table. */
final class SqliteIndexes extends IndexClauses {

    SqliteIndexes(Names names, String product) {
        super(names, product);
    }

    @Override
    String name(CreateIndex operation) {
        String schema = operation.index().table().schema();
        return (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + (schema == null ? "" : names.of(schema) + ".")
                + names.given(operation.index().name());
    }

    @Override
    String on(Index index) {
        ObjectName unqualified = new ObjectName(null, index.table().name());
        return super.on(index.on(unqualified));
    }

    @Override
    String collation(String collation) {
        return " COLLATE " + names.of(collation);
    }

    @Override
    String expression(String expression) {
        return expression;
    }

    @Override
    String where(Index index) {
        return index.where() == null ? "" : " WHERE " + index.where();
    }
}
