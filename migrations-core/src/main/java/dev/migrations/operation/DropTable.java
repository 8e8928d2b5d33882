package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table with all that is in it.
 *
 * @param definition what it was; null if that is not known
 * @param ifExists whether nothing happens where there is no table of this name
 */
public record DropTable(ObjectName table, @Nullable Table definition, boolean ifExists) implements Operation {

    public DropTable {
        Objects.requireNonNull(table, "table");
    }

    @Override
    public Reversal reversal() {
        return definition == null
                ? Reversal.none("It does not say what the table was; drop it by its definition, dropTable(table(...)).")
                : Reversal.unless(ifExists, new CreateTable(definition, false));
    }

    @Override
    public String describe() {
        return "drop table " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
