package dev.migrations.operation;

import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects rows: {@code rows -> rows.add(1, "Goethe").add(2, "Schiller")}. Not thread-safe. */
public final class Rows {

    private final ObjectName table;
    private final List<String> columns;
    private final List<List<Literal>> rows = new ArrayList<>();

    Rows(ObjectName table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** One row: a value for each column, in their order, of any kind of which there is a {@link Literal}. */
    public Rows add(@Nullable Object... values) {
        rows.add(Stream.of(values).map(Literal::of).toList());
        return this;
    }

    BulkInsert operation() {
        return new BulkInsert(table, columns, rows);
    }
}
