package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Inserts rows whose values the revision knows.
 *
 * @param rows as many values in each as there are columns
 */
public record BulkInsert(ObjectName table, List<String> columns, List<List<Literal>> rows) implements Operation {

    public BulkInsert {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        refuseTwice(table, columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Literal> row : rows) {
            if (columns.isEmpty() || row.size() != columns.size()) {
                throw new InvalidDefinitionException(
                        "A row for " + table + " has " + row.size() + " values for " + columns.size() + " columns.",
                        "Give one value a column; null is one.");
            }
        }
    }

    private static void refuseTwice(ObjectName table, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidDefinitionException(
                        "The rows for " + table + " have the column \"" + column + "\" twice.",
                        "Name each column once.");
            }
        }
    }

    @Override
    public Reversal reversal() {
        return Reversal.none("Which rows it inserted is not known when it is taken back.");
    }

    @Override
    public String describe() {
        return "insert " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " into " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.bulkInsert(this);
    }
}
