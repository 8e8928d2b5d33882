package dev.migrations.dialect.render;

import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Computation;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Literal;
import dev.migrations.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of MariaDB or MySQL in full, as CREATE TABLE, ADD COLUMN and MODIFY COLUMN want it. */
final class MySqlColumns {

    private static final Set<SqlType> WITH_MICROSECONDS =
            Set.of(SqlType.Simple.TIMESTAMP, SqlType.Simple.TIMESTAMP_WITH_ZONE);
    private static final Set<SqlType> WITHOUT_LITERAL_DEFAULT = Set.of(SqlType.Simple.TEXT, SqlType.Simple.JSON);
    private static final Pattern LARGE =
            Pattern.compile("(tiny|medium|long)?(text|blob)|json", Pattern.CASE_INSENSITIVE);
    private static final String NOW = "CURRENT_TIMESTAMP";

    private final StandardOperations words;
    private final boolean mariaDb;

    MySqlColumns(StandardOperations words, boolean mariaDb) {
        this.words = words;
        this.mariaDb = mariaDb;
    }

    String clause(Column column) {
        refuseNullityOfGenerated(column);
        refuseNull(column);
        refuseCounting(column);
        return words.names.of(column.name()) + " " + words.types.of(column.type())
                + (column.collation() == null ? "" : " COLLATE " + words.names.of(column.collation()))
                + generated(column.computation())
                + nullity(column)
                + (column.defaultValue() == null
                        ? ""
                        : " DEFAULT " + defaultValue(column.type(), column.defaultValue()))
                + (column.isIdentity() ? " AUTO_INCREMENT" : "")
                + (column.comment() == null ? "" : " COMMENT " + MySqlLiterals.comment(column.comment()))
                + checks(column);
    }

    /** Those without a name were found with a column that is there; all others are constraints of the table. */
    private static String checks(Column column) {
        return column.constraints().stream()
                .filter(constraint -> constraint.name() == null && constraint instanceof Constraint.Check)
                .map(constraint -> " CHECK (" + ((Constraint.Check) constraint).condition() + ")")
                .collect(Collectors.joining());
    }

    /** What a column was, after a change: what goes with one type only goes with it. */
    static Column changed(Column former, ColumnChange change) {
        Column column = change.applyTo(former);
        if (change.type() == null) {
            return column;
        }
        boolean text = change.type() instanceof SqlType.Varchar
                || change.type() instanceof SqlType.Native
                || change.type() instanceof SqlType.Enumeration
                || change.type() == SqlType.Simple.TEXT;
        boolean keeps = text || change.collation() != null;
        return (keeps ? column : column.collation(null))
                .withConstraints(column.constraints().stream()
                        .filter(constraint -> !constraint.toString().contains("json_valid"))
                        .toList());
    }

    private void refuseNullityOfGenerated(Column column) {
        if (mariaDb && column.computation() != null && !column.isNullable()) {
            throw words.refused(
                    "MariaDB does not take NOT NULL for a generated column, such as " + column.name() + ".",
                    "Add a check that it is not null.");
        }
    }

    private void refuseNull(Column column) {
        if (!column.isNullable() && column.defaultValue() != null && isNull(column.defaultValue())) {
            throw words.refused(
                    words.dialect.product() + " takes no default NULL for a column that is NOT NULL, such as "
                            + column.name() + ".",
                    "Leave the default out: a row has to bring a value then.");
        }
    }

    private static boolean isNull(ColumnDefault value) {
        return value instanceof ColumnDefault.Value given
                ? given.literal().value() == null
                : ((ColumnDefault.Expression) value).sql().strip().equalsIgnoreCase("NULL");
    }

    private void refuseCounting(Column column) {
        Identity counter = column.counter();
        String product = words.dialect.product();
        if (counter != null && counter.isAlways()) {
            throw words.refused(
                    product + " takes a number that a row brings, so column " + column.name()
                            + " is not always counted up.",
                    "Leave always() out.");
        }
        if (counter != null && !counter.isByOne()) {
            throw words.refused(
                    product + " counts all columns of a server up by the same number, so column " + column.name()
                            + " has no increment of its own.",
                    "Leave incrementBy(" + counter.increment() + ") out, or set auto_increment_increment.");
        }
        if (counter != null && counter.start() != null && counter.start() < 1) {
            throw words.refused(
                    product + " counts from 1 or a later number on, and column " + column.name() + " is to start with "
                            + counter.start() + ".",
                    "Leave startWith(" + counter.start() + ") out.");
        }
    }

    /** The first number of the table, which is said of the table. */
    static Optional<String> start(List<Column> columns) {
        return columns.stream()
                .map(Column::counter)
                .flatMap(Stream::ofNullable)
                .map(Identity::start)
                .flatMap(Stream::ofNullable)
                .map(start -> "AUTO_INCREMENT = " + start)
                .findFirst();
    }

    private static String generated(@Nullable Computation computation) {
        return computation == null
                ? ""
                : " GENERATED ALWAYS AS (" + computation.expression() + ") " + computation.storage();
    }

    /** A timestamp that does not say that it may be null may not, in old sql_modes. */
    private static String nullity(Column column) {
        if (!column.isNullable()) {
            return " NOT NULL";
        }
        return column.computation() == null && isTimestamp(column.type()) ? " NULL" : "";
    }

    private static boolean isTimestamp(SqlType type) {
        return type == SqlType.Simple.TIMESTAMP_WITH_ZONE
                || (type instanceof SqlType.Native words
                        && words.sql().toLowerCase(Locale.ROOT).startsWith("timestamp"));
    }

    String defaultValue(SqlType type, ColumnDefault value) {
        if (value instanceof ColumnDefault.Expression expression) {
            return expression(type, expression.sql());
        }
        Literal given = ((ColumnDefault.Value) value).literal();
        String literal = words.literals.of(given);
        refuseInstant(value);
        boolean large = isLarge(type);
        if (large && literal.startsWith(MySqlLiterals.BYTES)) {
            // MariaDB keeps such a default as text, and cannot read its own text with NO_BACKSLASH_ESCAPES.
            return "(CONVERT(" + literal.substring(MySqlLiterals.BYTES.length()) + " USING utf8mb4))";
        }
        return large ? "(" + literal + ")" : literal;
    }

    void refuseInstant(@Nullable ColumnDefault value) {
        if (value instanceof ColumnDefault.Value given && MySqlLiterals.isInstant(given.literal())) {
            throw words.refused(
                    words.dialect.product() + " takes no point in time with a zone as a default.",
                    "Give a LocalDateTime.");
        }
    }

    /** Whether a default has to be an expression; a column that is there has its type in the database's own words. */
    private static boolean isLarge(SqlType type) {
        return WITHOUT_LITERAL_DEFAULT.contains(type)
                || type.equals(new SqlType.Binary(null))
                || (type instanceof SqlType.Native words
                        && LARGE.matcher(words.sql()).lookingAt());
    }

    /** The default has to have as many digits as the type; what else is computed stands in parentheses. */
    private static String expression(SqlType type, String sql) {
        String upper = sql.strip().toUpperCase(Locale.ROOT);
        if (WITH_MICROSECONDS.contains(type) && (upper.equals(NOW) || upper.equals(NOW + "()"))) {
            return NOW + "(6)";
        }
        return upper.startsWith(NOW) || upper.equals("NULL") ? sql : "(" + sql + ")";
    }
}
