package dev.migrations.dialect.render;

import dev.migrations.dialect.sqlite.ValuesCheck;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of SQLite, with what stands in its own definition. */
final class SqliteColumns {

    private static final Set<String> PLAIN_DEFAULTS =
            Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "NULL");

    private final StandardOperations words;

    SqliteColumns(StandardOperations words) {
        this.words = words;
    }

    /** Without its constraints, which a CREATE TABLE names behind the columns, but for the key of one that is counted up. */
    String clause(Column column) {
        if (column.isIdentity()) {
            return identity(column);
        }
        return words.names.of(column.name()) + " " + words.types.of(column.type())
                + (column.isNullable() ? "" : " NOT NULL")
                + defaultClause(column.defaultValue())
                + (column.collation() == null ? "" : " COLLATE " + words.names.of(column.collation()))
                + generated(column)
                + values(column);
    }

    /** SQLite counts up one kind of column only: an INTEGER that is the primary key. */
    private String identity(Column column) {
        Constraint key = key(column)
                .orElseThrow(() -> words.refused(
                        "SQLite counts up no column but the primary key, and " + column.name() + " is none.",
                        "Write column(...).identity().primaryKey()."));
        refuseCounting(column.name(), Objects.requireNonNull(column.counter()));
        return words.names.of(column.name()) + " integer CONSTRAINT " + words.names.given(key.name())
                + " PRIMARY KEY AUTOINCREMENT";
    }

    private void refuseCounting(String column, Identity counter) {
        if (counter.isAlways()) {
            throw words.refused(
                    "SQLite takes a number that a row brings, so column " + column + " is not always counted up.",
                    "Leave always() out, or create a trigger that refuses such rows.");
        }
        if (!counter.isByOne()) {
            throw words.refused(
                    "SQLite counts by ones, and column " + column + " is to be counted by " + counter.increment() + ".",
                    "Leave incrementBy(" + counter.increment() + ") out.");
        }
        if (counter.start() != null && counter.start() < 1) {
            throw words.refused(
                    "SQLite counts from 1 or a later number on, and column " + column + " is to start with "
                            + counter.start() + ".",
                    "Leave startWith(" + counter.start() + ") out.");
        }
    }

    /** The last number that was given is a row, which SQLite makes with the first row of the table unless there is one. */
    List<String> start(Table table) {
        ObjectName sequence = table.name().sibling("sqlite_sequence");
        String name = words.literals.text(table.name().name());
        return table.columns().stream()
                .map(Column::counter)
                .flatMap(Stream::ofNullable)
                .map(Identity::start)
                .flatMap(Stream::ofNullable)
                .map(start -> "INSERT INTO " + words.names.of(sequence) + " (name, seq) SELECT " + name + ", "
                        + (start - 1) + " WHERE NOT EXISTS (SELECT 1 FROM " + words.names.of(sequence)
                        + " WHERE name = " + name + ")")
                .toList();
    }

    /** A column that comes to a table that is there is counted from the rows that it has. */
    void refuseStart(Column column) {
        if (column.counter() != null && column.counter().start() != null) {
            throw words.refused(
                    "SQLite numbers the rows that are there when column " + column.name()
                            + " is added, so it does not start with "
                            + column.counter().start() + ".",
                    "Leave startWith(" + column.counter().start() + ") out, and set the next number with"
                            + " op.execute(\"UPDATE sqlite_sequence SET seq = ... WHERE name = ...\").");
        }
    }

    private static Optional<Constraint> key(Column column) {
        return column.constraints().stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .findFirst();
    }

    /** An expression stands in parentheses. */
    String defaultClause(@Nullable ColumnDefault value) {
        if (value == null) {
            return "";
        }
        if (value instanceof ColumnDefault.Expression expression) {
            String sql = expression.sql();
            return " DEFAULT "
                    + (PLAIN_DEFAULTS.contains(sql.strip().toUpperCase(Locale.ROOT)) ? sql : "(" + sql + ")");
        }
        return " DEFAULT " + words.literals.of(((ColumnDefault.Value) value).literal());
    }

    private static String generated(Column column) {
        return column.computation() == null
                ? ""
                : " GENERATED ALWAYS AS (" + column.computation().expression() + ") "
                        + column.computation().storage();
    }

    private String values(Column column) {
        return column.type() instanceof SqlType.Enumeration type ? " " + values(column.name(), type) : "";
    }

    /** The check that a column has one of the values. */
    String values(String column, SqlType.Enumeration type) {
        return type.values().stream()
                .map(words.literals::text)
                .collect(Collectors.joining(
                        ", ",
                        "CONSTRAINT " + words.names.of(ValuesCheck.nameOf(column)) + " CHECK (" + words.names.of(column)
                                + " IN (",
                        "))"));
    }
}
