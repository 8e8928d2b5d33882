package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param name null if the naming convention gives it, from the definition
 * @param definition what it was; null if that is not known
 * @param ifExists whether nothing happens where there is no index of this name
 * @param concurrently without keeping writers out meanwhile, where the database has a choice
 */
public record DropIndex(
        ObjectName table, @Nullable String name, @Nullable Index definition, boolean ifExists, boolean concurrently)
        implements TableOperation {

    public DropIndex {
        Objects.requireNonNull(table, "table");
        if (name == null && definition == null) {
            throw new InvalidDefinitionException("No index of " + table + " is named.", "Give its name or definition.");
        }
    }

    static DropIndex of(
            ObjectName table, @Nullable String name, @Nullable Index definition, DropIndexOption... options) {
        List<DropIndexOption> said = Arrays.asList(options);
        boolean ifExists = said.contains(IfExists.IF_EXISTS);
        return new DropIndex(table, name, definition, ifExists, said.contains(Concurrently.CONCURRENTLY));
    }

    @Override
    public Reversal reversal() {
        if (definition == null) {
            return Reversal.none(
                    "It does not say what the index was; drop it by its definition, dropIndex(index(...)).");
        }
        Index former = name == null ? definition : definition.named(name);
        return Reversal.unless(ifExists, new CreateIndex(former, false, concurrently));
    }

    @Override
    public String describe() {
        return "drop " + IndexWording.of(name, definition) + " on " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
