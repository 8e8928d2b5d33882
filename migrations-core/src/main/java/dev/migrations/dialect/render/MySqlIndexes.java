package dev.migrations.dialect.render;

import dev.migrations.operation.CreateIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexPart;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** MySQL's indexes, and MariaDB's, which has none on expressions but takes IF NOT EXISTS. */
final class MySqlIndexes extends IndexClauses {

    private static final Set<String> METHODS = Set.of("btree", "hash", "rtree");

    private final boolean mariaDb;

    MySqlIndexes(Names names, String product, boolean mariaDb) {
        super(names, product);
        this.mariaDb = mariaDb;
    }

    /** InnoDB's: https://mariadb.com/kb/en/innodb-limitations/ and 17.23 of MySQL's manual. */
    @Override
    int mostParts() {
        return mariaDb ? 32 : 16;
    }

    @Override
    String name(CreateIndex operation) {
        refuseTwice(operation.index());
        return (mariaDb && operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + names.given(operation.index().name());
    }

    private void refuseTwice(Index index) {
        Set<String> seen = new HashSet<>();
        for (IndexPart part : index.parts()) {
            if (part instanceof IndexPart.Named named
                    && !seen.add(named.column().toLowerCase(Locale.ROOT))) {
                throw refused("takes a column once in an index, and not " + named.column() + " twice", "Name it once.");
            }
        }
    }

    /** Two of its methods are kinds. */
    @Override
    String kind(Index index) {
        if (isKind(index) && index.isUnique()) {
            throw refused(
                    "has no unique index with the method " + index.method(), "Leave unique() out, or the method.");
        }
        return isKind(index)
                ? Objects.requireNonNull(index.method()).toUpperCase(Locale.ROOT) + " "
                : super.kind(index);
    }

    private static boolean isKind(Index index) {
        return "fulltext".equalsIgnoreCase(index.method()) || "spatial".equalsIgnoreCase(index.method());
    }

    @Override
    String prefix(String column, int length) {
        return "(" + length + ")";
    }

    @Override
    String on(Index index) {
        if (index.method() != null && !METHODS.contains(index.method().toLowerCase(Locale.ROOT)) && !isKind(index)) {
            throw refused(
                    "has the index methods btree, hash, rtree, fulltext and spatial, and \"" + index.method()
                            + "\" was asked for",
                    "Leave using() out, or create the index with execute().");
        }
        return (index.method() == null || isKind(index) ? "" : " USING " + index.method()) + " ON "
                + names.of(index.table());
    }

    @Override
    String expression(String expression) {
        return mariaDb ? super.expression(expression) : "(" + expression + ")";
    }

    @Override
    String end(CreateIndex operation) {
        return operation.concurrently() ? " LOCK = NONE" : "";
    }
}
