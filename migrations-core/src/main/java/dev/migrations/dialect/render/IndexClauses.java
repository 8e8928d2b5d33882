package dev.migrations.dialect.render;

import dev.migrations.operation.CreateIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexPart;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.SortOrder;
import dev.migrations.schema.Sorting;
import java.util.stream.Collectors;

/** How an index is created, where it is of columns only and of all rows. */
class IndexClauses {

    final Names names;
    private final String product;

    IndexClauses(Names names, String product) {
        this.names = names;
        this.product = product;
    }

    final String create(CreateIndex operation) {
        Index index = operation.index();
        if (index.parts().size() > mostParts()) {
            throw refused(
                    "takes at most " + mostParts() + " columns in an index, and not "
                            + index.parts().size(),
                    "Leave out those that tell no rows apart.");
        }
        return "CREATE " + kind(index) + "INDEX " + name(operation) + on(index) + " ("
                + index.parts().stream().map(this::part).collect(Collectors.joining(", ")) + ")"
                + include(index) + nullsNotDistinct(index) + options(index) + where(index) + end(operation);
    }

    String kind(Index index) {
        return index.isUnique() ? "UNIQUE " : "";
    }

    /** How many columns and expressions an index may have. */
    int mostParts() {
        return Integer.MAX_VALUE;
    }

    String name(CreateIndex operation) {
        return (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + names.given(operation.index().name());
    }

    String on(Index index) {
        if (index.method() != null) {
            throw refused(
                    "has no choice of index methods, and \"" + index.method() + "\" was asked for",
                    "Leave using() out, or create the index with execute().");
        }
        return " ON " + names.of(index.table());
    }

    private String part(IndexPart part) {
        String what = part instanceof IndexPart.Named named
                ? names.of(named.column()) + (named.prefix() == null ? "" : prefix(named.column(), named.prefix()))
                : expression(((IndexPart.Computed) part).expression());
        Sorting sorting = part.sorting();
        return what
                + (sorting.collation() == null ? "" : collation(sorting.collation()))
                + (sorting.operatorClass() == null ? "" : operatorClass(sorting.operatorClass()))
                + (sorting.order() == SortOrder.DESC ? " DESC" : "")
                + (sorting.nulls() == null ? "" : nulls(sorting.nulls()));
    }

    String prefix(String column, int length) {
        throw refused(
                "has no indexes on the first " + length + " characters of " + column,
                "Leave prefix() out, or create the index on an expression such as substr(" + column + ", 1, " + length
                        + ").");
    }

    String collation(String collation) {
        throw refused(
                "has no collation of a column of an index, and \"" + collation + "\" was asked for",
                "Leave collation() out, or give it to the column of the table.");
    }

    String operatorClass(String operatorClass) {
        throw refused(
                "has no operator classes, and \"" + operatorClass + "\" was asked for",
                "Leave operatorClass() out, or write it for PostgreSQL only.");
    }

    String nulls(NullsOrder nulls) {
        String method = nulls == NullsOrder.FIRST ? "nullsFirst()" : "nullsLast()";
        throw refused(
                "has no choice of where NULL stands in an index, and " + method + " was said",
                "Leave " + method + " out: it changes no rows, only which queries the index can sort.");
    }

    String nullsNotDistinct(Index index) {
        if (index.nullsEqual()) {
            throw refused(
                    "takes every NULL for another value in a unique index",
                    "Leave nullsNotDistinct() out and make the columns NOT NULL.");
        }
        return "";
    }

    private String options(Index index) {
        return index.options().stream()
                .filter(option -> option.product().name().equalsIgnoreCase(product))
                .map(option -> " " + option.sql())
                .collect(Collectors.joining());
    }

    String expression(String expression) {
        throw refused(
                "has no indexes on expressions, such as " + expression,
                "Add a generated column with this expression, and create the index on that.");
    }

    String include(Index index) {
        if (!index.include().isEmpty()) {
            throw refused(
                    "carries no other columns along in an index",
                    "Name them as the last columns of the index, or leave include() out.");
        }
        return "";
    }

    String where(Index index) {
        if (index.where() != null) {
            throw refused(
                    "has no partial indexes",
                    "Leave where() out, or create the index on a generated column that is null in all other rows.");
        }
        return "";
    }

    String end(CreateIndex operation) {
        return "";
    }

    final OperationNotSupportedException refused(String what, String wayAround) {
        return new OperationNotSupportedException(product, product + " " + what + ".", wayAround);
    }
}
