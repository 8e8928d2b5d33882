package dev.migrations.operation;

import dev.migrations.schema.Index;
import java.util.Objects;

/**
 * Creates an index.
 *
 * @param ifNotExists whether nothing happens where there is an index of this name
 * @param concurrently without keeping writers out meanwhile, where the database has a choice; on PostgreSQL only outside a
 *     transaction
 */
public record CreateIndex(Index index, boolean ifNotExists, boolean concurrently) implements Operation {

    public CreateIndex {
        Objects.requireNonNull(index, "index");
    }

    @Override
    public Reversal reversal() {
        return Reversal.unless(ifNotExists, new DropIndex(index.table(), index.name(), index, false, concurrently));
    }

    @Override
    public String describe() {
        return "create " + IndexWording.of(index.name(), index) + " on " + index.table();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
