package dev.migrations.dialect.render;

import dev.migrations.operation.CreateIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.NullsOrder;

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
        if ("fulltext".equalsIgnoreCase(index.method())) {
            throw refused(
                    "has no index method \"fulltext\"",
                    "Say using(\"gin\") with an expression such as to_tsvector('english', body).");
        }
        if ("spatial".equalsIgnoreCase(index.method())) {
            throw refused("has no index method \"spatial\"", "Say using(\"gist\").");
        }
        PostgreSqlMethods.refuseUnfit(this, index);
        return " ON " + names.of(index.table()) + (index.method() == null ? "" : " USING " + index.method());
    }

    @Override
    String expression(String expression) {
        return "(" + expression + ")";
    }

    @Override
    String collation(String collation) {
        return " COLLATE " + names.exactly(collation);
    }

    @Override
    String operatorClass(String operatorClass) {
        return " " + operatorClass;
    }

    @Override
    String nulls(NullsOrder nulls) {
        return " NULLS " + nulls;
    }

    @Override
    String nullsNotDistinct(Index index) {
        return index.nullsEqual() ? " NULLS NOT DISTINCT" : "";
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
