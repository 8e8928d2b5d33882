package dev.migrations.dialect.render;

import dev.migrations.dialect.sqlite.ValuesCheck;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.SqlType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return words.names.of(column.name()) + " integer CONSTRAINT " + words.names.given(key.name())
                + " PRIMARY KEY AUTOINCREMENT";
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
