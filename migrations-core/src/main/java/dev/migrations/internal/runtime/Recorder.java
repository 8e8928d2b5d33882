package dev.migrations.internal.runtime;

import dev.migrations.operation.Batch;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.Query;
import dev.migrations.operation.RowAction;
import dev.migrations.schema.Product;
import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to what a Java revision says, without a database. What needs one ends the recording there: what the revision
 * would say behind it cannot be known. Not thread-safe.
 */
final class Recorder implements Operations {

    private final @Nullable Product product;
    private final Consumer<Operation> listener;
    private @Nullable String needs;

    /**
     * Hands each operation to {@code listener}.
     *
     * @param product the database that it is for; null if that is not known
     */
    Recorder(@Nullable Product product, Consumer<Operation> listener) {
        this.product = product;
        this.listener = listener;
    }

    /** What ended the recording early, as it is called: {@code query(...)}; null if nothing did. */
    @Nullable
    String needs() {
        return needs;
    }

    @Override
    public void apply(Operation operation) {
        if (needs != null) {
            // The revision has caught the signal, and goes on as if it knew something.
            throw new Signal();
        }
        listener.accept(operation);
    }

    @Override
    public Product product() {
        if (product == null) {
            throw live("product()");
        }
        return product;
    }

    @Override
    public long update(String sql, @Nullable Object... parameters) {
        throw live("update(...)");
    }

    @Override
    public Query query(String sql, @Nullable Object... parameters) {
        throw live("query(...)");
    }

    @Override
    public long forEachRow(String query, String key, int batchSize, RowAction action) {
        throw live("forEachRow(...)");
    }

    @Override
    public Batch batch(String sql) {
        throw live("batch(...)");
    }

    @Override
    public Connection connection() {
        throw live("connection()");
    }

    @Override
    public SchemaInspector inspector() {
        throw live("inspector()");
    }

    /** What has to say how far it is takes its time, which is not to be spent twice. */
    @Override
    public void progress(long done, long total) {
        throw live("progress(...)");
    }

    private Signal live(String call) {
        if (needs == null) {
            needs = call;
        }
        return new Signal();
    }

    /** Leaves the revision's method; nobody else gets to see it. */
    static final class Signal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Signal() {
            super("this needs the database", null, false, false);
        }
    }
}
