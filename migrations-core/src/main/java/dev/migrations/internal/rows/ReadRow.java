package dev.migrations.internal.rows;

import dev.migrations.operation.Row;
import dev.migrations.operation.RowValueException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a row, read. Immutable, but for arrays of bytes. */
final class ReadRow implements Row {

    private final List<String> names;
    private final @Nullable Object[] values;
    private final Set<Integer> local;

    /** Keeps both as they are; rows of one result share the names, and the places that are no points in time. */
    ReadRow(List<String> names, @Nullable Object[] values, Set<Integer> local) {
        this.names = names;
        this.values = values;
        this.local = local;
    }

    @Override
    public List<String> columns() {
        return Collections.unmodifiableList(names);
    }

    @Override
    public @Nullable Object value(int column) {
        if (column < 1 || column > values.length) {
            throw RowValueException.noColumn(String.valueOf(column), names);
        }
        return values[column - 1];
    }

    @Override
    public int place(String column) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i + 1;
            }
        }
        throw RowValueException.noColumn(column, names);
    }

    @Override
    public <T> @Nullable T value(int column, Class<T> type) {
        Object value = value(column);
        if (local.contains(column) && (type == Instant.class || type == OffsetDateTime.class)) {
            throw RowValueException.sessionZone(names.get(column - 1));
        }
        return value == null ? null : Conversion.convert(names.get(column - 1), value, type);
    }
}
