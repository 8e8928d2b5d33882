package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Creates a table with its columns, constraints and comments.
 *
 * @param ifNotExists whether nothing happens where there is a table of this name
 */
public record CreateTable(Table table, boolean ifNotExists) implements Operation {

    public CreateTable {
        Objects.requireNonNull(table, "table");
        refuseAlike(table);
    }

    /** Some databases keep two names apart that differ in case, but this vocabulary writes neither so that they would. */
    private static void refuseAlike(Table table) {
        Map<String, String> seen = new HashMap<>();
        for (Column column : table.columns()) {
            String other = seen.put(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) {
                throw new InvalidDefinitionException(
                        "Table " + table.name() + " has the columns \"" + other + "\" and \"" + column.name()
                                + "\", which are one to a database.",
                        "Give one of them another name.");
            }
        }
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
