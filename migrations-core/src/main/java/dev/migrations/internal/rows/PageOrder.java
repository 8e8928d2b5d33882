package dev.migrations.internal.rows;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Row;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How pages are asked for so that each is read along the index of the key. Of a column that was just added PostgreSQL has no
 * statistics; it takes the rows behind the key for few, finds it cheap to sort them, and reads the whole table for each page.
 * So it is kept from sorting, in the request of the page alone: behind a pooler the next one may go to another session.
 */
final class PageOrder {

    private final RowAccess access;
    private final @Nullable String sorting;

    private PageOrder(RowAccess access, @Nullable String sorting) {
        this.access = access;
        this.sorting = sorting;
    }

    /** For the pages of one query. */
    static PageOrder of(RowAccess access) throws SQLException {
        return access.dialect() == Dialect.postgresql()
                ? new PageOrder(access, sorting(access))
                : new PageOrder(access, null);
    }

    private static String sorting(RowAccess access) throws SQLException {
        try (Cursor cursor = Cursor.open(access, "SELECT current_setting('enable_sort')")) {
            Row row = Objects.requireNonNull(cursor.next());
            return Objects.requireNonNull(row.string(1));
        }
    }

    /** The rows of a page. */
    Cursor open(String sql, @Nullable Object... values) throws SQLException {
        return sorting == null
                ? Cursor.open(access, sql, values)
                : Cursor.openSecond(access, setting("off") + ";\n" + sql + ";\n" + setting(sorting), values);
    }

    /** Until the transaction ends, which outside of one is the request. */
    private static String setting(String value) {
        return "SELECT set_config('enable_sort', '" + value + "', true)";
    }
}
