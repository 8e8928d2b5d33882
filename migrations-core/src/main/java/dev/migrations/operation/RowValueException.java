package dev.migrations.operation;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A row does not have what it is asked for. */
public final class RowValueException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String column;

    private RowValueException(String column, String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
        this.column = column;
    }

    /** There is no such column. */
    public static RowValueException noColumn(String column, Iterable<String> columns) {
        return new RowValueException(
                column,
                "The query has no column " + column + ".",
                "Ask for one of " + String.join(", ", columns) + ", or for a place, counted from 1.",
                null);
    }

    /** The value is no value of the class. The value itself stays out of the message: it is data. */
    public static RowValueException notConvertible(
            String column, Object value, Class<?> type, @Nullable Throwable cause) {
        return new RowValueException(
                column,
                "The value of column " + column + ", a " + value.getClass().getSimpleName() + ", cannot be read as "
                        + type.getSimpleName() + ".",
                "Ask for it with value(...), or convert it in the query.",
                cause);
    }

    /** A point in time was to be written, or read from a column, in a session whose zone is not UTC. */
    public static RowValueException sessionZone(String column) {
        String what = column.isEmpty()
                ? "A point in time cannot be written"
                : "Column " + column + " cannot be read as a point in time";
        return new RowValueException(
                column,
                what + " while the session's time zone is not UTC: it would become another.",
                "Begin the revision with op.execute(\"SET time_zone = '+00:00'\"), which is put back behind it, or use"
                        + " LocalDateTime.",
                null);
    }

    /** A statement has another number of question marks. */
    public static RowValueException wrongNumber(int marks, int values) {
        return new RowValueException(
                "",
                "The statement has " + count(marks, "question mark") + ", and was given " + count(values, "value")
                        + ".",
                "Give one value for each.",
                null);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The query was to give one row. */
    public static RowValueException notSingle(String sql, boolean none) {
        return new RowValueException(
                "",
                "The query gave " + (none ? "no row" : "more than one row") + " where one was asked for: " + sql,
                none
                        ? "Ask with optional(...) if there may be none."
                        : "Ask with list(...), or let the query choose one.",
                null);
    }

    /** The query was to give a value. */
    public static RowValueException nothing(String sql) {
        return new RowValueException(
                "",
                "The query gave NULL where a value was asked for: " + sql,
                "Ask with optional(...) if there may be none.",
                null);
    }

    /** The name of the column that was asked for; empty if it was a row. */
    public String column() {
        return column;
    }
}
