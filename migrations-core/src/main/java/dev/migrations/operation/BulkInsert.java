package dev.migrations.operation;

import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import java.util.List;
import java.util.Objects;

/**
 * Inserts rows whose values the revision knows.
 *
 * @param rows as many values in each as there are columns
 */
public record BulkInsert(ObjectName table, List<String> columns, List<List<Literal>> rows) implements Operation {

    public BulkInsert {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Literal> row : rows) {
            if (columns.isEmpty() || row.size() != columns.size()) {
                throw new InvalidDefinitionException(
                        "A row for " + table + " has " + row.size() + " values for " + columns.size() + " columns.",
                        "Give one value a column; null is one.");
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
