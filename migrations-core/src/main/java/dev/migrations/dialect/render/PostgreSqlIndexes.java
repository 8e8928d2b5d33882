package dev.migrations.dialect.render;

import dev.migrations.operation.CreateIndex;
import dev.migrations.schema.Index;

/** PostgreSQL's indexes, which have everything. */
final class PostgreSqlIndexes extends IndexClauses {

    PostgreSqlIndexes(Names names, String product) {
        super(names, product);
    }

    /** INDEX_MAX_KEYS. */
    @Override
    int mostParts() {
        return 32;
    }

    @Override
    String name(CreateIndex operation) {
        return (operation.concurrently() ? "CONCURRENTLY " : "") + super.name(operation);
    }

    @Override
    String on(Index index) {
        return " ON " + names.of(index.table()) + (index.method() == null ? "" : " USING " + index.method());
    }

    @Override
    String expression(String expression) {
        return "(" + expression + ")";
    }

    @Override
    String include(Index index) {
        return index.include().isEmpty() ? "" : " INCLUDE (" + names.list(index.include()) + ")";
    }

    @Override
    String where(Index index) {
        return index.where() == null ? "" : " WHERE " + index.where();
    }
}
