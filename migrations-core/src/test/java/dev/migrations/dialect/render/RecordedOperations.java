package dev.migrations.dialect.render;

import dev.migrations.operation.Batch;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.Query;
import dev.migrations.schema.Product;
import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what a revision says, with a name for each constraint. */
final class RecordedOperations implements Operations {

    private final List<Operation> operations = new ArrayList<>();

    static List<Operation> of(Consumer<Operations> revision) {
        RecordedOperations recorded = new RecordedOperations();
        revision.accept(recorded);
        return recorded.operations;
    }

    @Override
    public void apply(Operation operation) {
        operations.add(NamingConvention.standard().named(operation));
    }

    @Override
    public long update(String sql, @Nullable Object... parameters) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public Query query(String sql, @Nullable Object... parameters) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public Batch batch(String sql) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public Product product() {
        throw new UnsupportedOperationException("product");
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException("connection");
    }

    @Override
    public SchemaInspector inspector() {
        throw new UnsupportedOperationException("inspector");
    }

    @Override
    public void progress(long done, long total) {
        throw new UnsupportedOperationException("progress");
    }
}
