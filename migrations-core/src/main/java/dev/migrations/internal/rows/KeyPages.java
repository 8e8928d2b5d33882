package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Row;
import dev.migrations.operation.RowAction;
import dev.migrations.operation.RowKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a query page by page, each behind the last key of the one before. */
final class KeyPages {

    private final RowAccess access;
    private final Attempt attempt;
    private final KeyedQuery query;
    private final @Nullable Object[] parameters;

    KeyPages(RowAccess access, Attempt attempt, KeyedQuery query, @Nullable Object... parameters) {
        this.access = access;
        this.attempt = attempt;
        this.query = query;
        this.parameters = parameters;
    }

    long forEach(RowAction action) {
        long total = count();
        return access.dialect() == Dialect.h2() ? fromEndToEnd(action, total) : onAndOn(action, total);
    }

    private long onAndOn(RowAction action, long total) {
        long done = 0;
        PageOrder order = attempt.run(() -> PageOrder.of(access));
        List<Row> page = page(order, query.first(), parameters);
        while (!page.isEmpty()) {
            boolean more = page.size() > query.batchSize();
            List<Row> rows = more ? page.subList(0, query.batchSize()) : page;
            refuseRepeated(page);
            for (Row row : rows) {
                UserCode.run(action, row);
            }
            done += rows.size();
            access.progress(done, Math.max(done, total));
            page = more ? page(order, query.next(), behind(rows.get(rows.size() - 1))) : List.of();
        }
        return done;
    }

    /** H2 sorts all that is behind a key for each page, however few rows are wanted; so it is told where each page ends. */
    private long fromEndToEnd(RowAction action, long total) {
        List<Row> ends = ends();
        long done = 0;
        for (int i = 0; i <= ends.size(); i++) {
            Row lower = i == 0 ? null : ends.get(i - 1);
            Row upper = i == ends.size() ? null : ends.get(i);
            List<Row> page = rows(query.between(lower != null, upper != null), within(lower, upper));
            refuseRepeated(page);
            for (Row row : page) {
                UserCode.run(action, row);
            }
            done += page.size();
            access.progress(done, Math.max(done, total));
        }
        return done;
    }

    /** The last key of each page but the last one. Of all keys only these are in memory. */
    private List<Row> ends() {
        access.flush();
        return attempt.run(() -> {
            List<Row> ends = new ArrayList<>();
            try (Cursor cursor = Cursor.open(access, query.keys(), parameters)) {
                int read = 0;
                for (Row row = cursor.next(); row != null; row = cursor.next()) {
                    read++;
                    if (read % query.batchSize() == 0) {
                        ends.add(row);
                    }
                }
            }
            return ends;
        });
    }

    private @Nullable Object[] within(@Nullable Row lower, @Nullable Row upper) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Row end : Arrays.asList(lower, upper)) {
            if (end != null) {
                List<@Nullable Object> key = key(end);
                query.placesBehind().forEach(place -> values.add(key.get(place)));
            }
        }
        return and(values.toArray());
    }

    private long count() {
        Row counts = rows(query.counts(), parameters).get(0);
        long total = number(counts, 1);
        for (int i = 0; i < query.key().size(); i++) {
            if (number(counts, i + 2) < total) {
                throw new RowKeyException(query.key(), "is null in some rows");
            }
        }
        return total;
    }

    private static long number(Row row, int place) {
        return Objects.requireNonNull(row.bigint(place));
    }

    private List<Row> page(PageOrder order, String sql, @Nullable Object... values) {
        access.flush();
        return read(() -> order.open(sql, values));
    }

    private List<Row> rows(String sql, @Nullable Object... values) {
        access.flush();
        return read(() -> Cursor.open(access, sql, values));
    }

    private List<Row> read(Attempt.Call<Cursor> query) {
        return attempt.run(() -> {
            List<Row> rows = new ArrayList<>();
            try (Cursor cursor = query.run()) {
                for (Row row = cursor.next(); row != null; row = cursor.next()) {
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    /** The page has the first row behind it too, so that one which would be left out is seen. */
    private void refuseRepeated(List<Row> page) {
        List<@Nullable Object> before = null;
        for (Row row : page) {
            List<@Nullable Object> now = key(row);
            if (before != null && same(before, now)) {
                throw new RowKeyException(query.key(), "is the same in some rows");
            }
            before = now;
        }
        if (access.dialect() != Dialect.h2() && page.size() > query.batchSize()) {
            refuseSameText(key(page.get(query.batchSize() - 1)));
        }
    }

    /** Texts that differ may be the same to the database, which then goes on behind both. */
    private void refuseSameText(List<@Nullable Object> last) {
        if (last.stream().anyMatch(v -> v instanceof String)
                && number(rows(query.same(), and(last.toArray())).get(0), 1) > 1) {
            throw new RowKeyException(query.key(), "is the same in some rows");
        }
    }

    private static boolean same(List<@Nullable Object> one, List<@Nullable Object> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    private List<@Nullable Object> key(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : query.key()) {
            values.add(row.value(withoutQuotes(column)));
        }
        return values;
    }

    private static String withoutQuotes(String column) {
        boolean quoted = column.length() > 1 && "\"`".indexOf(column.charAt(0)) >= 0;
        return quoted ? column.substring(1, column.length() - 1) : column;
    }

    private @Nullable Object[] behind(Row last) {
        List<@Nullable Object> key = key(last);
        return and(query.placesBehind().stream().map(key::get).toArray());
    }

    private @Nullable Object[] and(@Nullable Object... more) {
        @Nullable Object[] all = Arrays.copyOf(parameters, parameters.length + more.length);
        System.arraycopy(more, 0, all, parameters.length, more.length);
        return all;
    }
}
