package dev.migrations.internal.rows;

import dev.migrations.operation.Query;
import dev.migrations.operation.Row;
import dev.migrations.operation.RowAction;
import dev.migrations.operation.RowMapper;
import dev.migrations.operation.RowValueException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query with its parameters. */
final class JdbcQuery implements Query {

    private final RowAccess access;
    private final Attempt attempt;
    private final String sql;
    private final @Nullable Object[] parameters;

    JdbcQuery(RowAccess access, Attempt attempt, String sql, @Nullable Object... parameters) {
        this.access = access;
        this.attempt = attempt;
        this.sql = sql;
        this.parameters = parameters.clone();
    }

    @Override
    public <T> List<T> list(RowMapper<T> mapper) {
        List<T> mapped = new ArrayList<>();
        forEach(row -> mapped.add(mapper.map(row)));
        return mapped;
    }

    @Override
    public <T> T single(RowMapper<T> mapper) {
        Row row = only();
        if (row == null) {
            throw RowValueException.notSingle(sql, true);
        }
        T mapped = UserCode.map(mapper, row);
        if (mapped == null) {
            throw RowValueException.nothing(sql);
        }
        return mapped;
    }

    @Override
    public <T> Optional<T> optional(RowMapper<T> mapper) {
        Row row = only();
        return row == null ? Optional.empty() : Optional.ofNullable(UserCode.map(mapper, row));
    }

    private @Nullable Row only() {
        access.flush();
        return attempt.run(() -> {
                    try (Cursor cursor = Cursor.open(access, sql, parameters)) {
                        Row first = cursor.next();
                        if (first != null && cursor.next() != null) {
                            throw RowValueException.notSingle(sql, false);
                        }
                        return Optional.ofNullable(first);
                    }
                })
                .orElse(null);
    }

    @Override
    public void forEach(RowAction action) {
        access.flush();
        Cursor cursor = attempt.run(() -> Cursor.open(access, sql, parameters));
        try {
            for (Row row = next(cursor); row != null; row = next(cursor)) {
                UserCode.run(action, row);
            }
        } finally {
            attempt.run(() -> closed(cursor));
        }
    }

    private @Nullable Row next(Cursor cursor) {
        return attempt.run(() -> Optional.<Row>ofNullable(cursor.next())).orElse(null);
    }

    private static boolean closed(Cursor cursor) throws SQLException {
        cursor.close();
        return true;
    }

    @Override
    public long forEachByKey(List<String> key, int batchSize, RowAction action) {
        KeyedQuery pages = new KeyedQuery(sql, List.copyOf(key), batchSize);
        return new KeyPages(access, attempt, pages, parameters).forEach(action);
    }
}
