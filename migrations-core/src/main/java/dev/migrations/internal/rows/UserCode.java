package dev.migrations.internal.rows;

import dev.migrations.operation.Row;
import dev.migrations.operation.RowAction;
import dev.migrations.operation.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a revision does with a row. What it throws goes on to the revision's method as it is, checked or not: that method
 * may throw anything, and whoever reads the failure is not to unwrap it first.
 */
final class UserCode {

    private UserCode() {}

    static <T> @Nullable T map(RowMapper<T> mapper, Row row) {
        try {
            return mapper.map(row);
        } catch (Exception e) {
            throw UserCode.<RuntimeException>unchanged(e);
        }
    }

    static void run(RowAction action, Row row) {
        try {
            action.accept(row);
        } catch (Exception e) {
            throw UserCode.<RuntimeException>unchanged(e);
        }
    }

    /** To the compiler {@code X} is unchecked, and at run time it is not there. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X unchanged(Exception e) throws X {
        throw (X) e;
    }
}
