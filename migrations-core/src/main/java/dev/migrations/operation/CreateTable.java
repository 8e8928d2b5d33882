package dev.migrations.operation;

import dev.migrations.schema.Table;
import java.util.Objects;

/**
 * Creates a table with its columns, constraints and comments.
 *
 * @param ifNotExists whether nothing happens where there is a table of this name
 */
public record CreateTable(Table table, boolean ifNotExists) implements Operation {

    public CreateTable {
        Objects.requireNonNull(table, "table");
        TableRules.check(table);
    }

    @Override
    public Reversal reversal() {
        return Reversal.unless(ifNotExists, new DropTable(table.name(), table, false));
    }

    @Override
    public String describe() {
        return "create table " + table.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
