package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Creates an index.
 *
 * @param ifNotExists whether nothing happens where there is an index of this name
 * @param concurrently without keeping writers out meanwhile, where the database has a choice; on PostgreSQL only outside a
 *     transaction
 */
public record CreateIndex(Index index, boolean ifNotExists, boolean concurrently) implements TableOperation {

    public CreateIndex {
        Objects.requireNonNull(index, "index");
    }

    static CreateIndex of(Index index, CreateIndexOption... options) {
        List<CreateIndexOption> said = Arrays.asList(options);
        return new CreateIndex(
                index, said.contains(IfNotExists.IF_NOT_EXISTS), said.contains(Concurrently.CONCURRENTLY));
    }

    @Override
    public ObjectName table() {
        return index.table();
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
