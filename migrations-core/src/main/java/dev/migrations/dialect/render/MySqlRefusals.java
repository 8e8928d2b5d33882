package dev.migrations.dialect.render;

import dev.migrations.operation.AlterColumn;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.SqlType;
import java.util.List;

/** What MariaDB and MySQL do not take of columns and constraints that come into a table together. */
final class MySqlRefusals {

    private static final int LONGEST_COLUMN_COMMENT = 1_024;
    private static final int LONGEST_TABLE_COMMENT = 2_048;

    private final StandardOperations words;
    private final boolean mariaDb;

    MySqlRefusals(StandardOperations words, boolean mariaDb) {
        this.words = words;
        this.mariaDb = mariaDb;
    }

    void check(List<Column> columns, List<Constraint> constraints) {
        new UnfitColumns(words).refuse(columns, constraints);
        refuseIdentities(columns, constraints);
        for (Column column : columns) {
            new MySqlDefaults(words, mariaDb).check(column);
            if (column.isIdentity() && column.constraints().stream().anyMatch(Constraint.Check.class::isInstance)) {
                throw words.refused(
                        product() + " has no check of a column that it counts up, such as " + column.name() + ".",
                        "Leave check() out.");
            }
            constraints.stream()
                    .filter(constraint -> ConstraintColumns.keyed(constraint, column))
                    .forEach(constraint -> refuse(column, constraint));
        }
    }

    /** A UUID is made of texts and bytes only, and so are these of it. */
    void checkConversion(AlterColumn operation) {
        SqlType to = operation.change().type();
        Column former = operation.from();
        if (!mariaDb || to == null || former == null) {
            return;
        }
        boolean away = former.type() == SqlType.Simple.UUID && isNoText(to);
        boolean into = to == SqlType.Simple.UUID && isNoText(former.type());
        if (away || into) {
            throw words.refused(
                    "MariaDB does not make " + words.types.of(to) + " of " + words.types.of(former.type())
                            + ", and column " + operation.column() + " is to change so.",
                    "Add a column of the new type, fill it with an UPDATE, drop the old one and rename the new one.");
        }
    }

    /** A number or a time. */
    private static boolean isNoText(SqlType type) {
        boolean other = type == SqlType.Simple.TEXT || type == SqlType.Simple.JSON || type == SqlType.Simple.UUID;
        return type instanceof SqlType.Numeric || (type instanceof SqlType.Simple && !other);
    }

    void checkComment(ObjectName table, String comment) {
        refuseLong("table", table.toString(), comment, LONGEST_TABLE_COMMENT);
    }

    void checkComment(Column column) {
        if (column.comment() != null) {
            checkComment(column.name(), column.comment());
        }
    }

    void checkComment(String column, String comment) {
        refuseLong("column", column, comment, LONGEST_COLUMN_COMMENT);
    }

    private void refuseIdentities(List<Column> columns, List<Constraint> constraints) {
        checkCounted(columns);
        columns.stream()
                .filter(Column::isIdentity)
                .filter(column -> constraints.stream().noneMatch(c -> ConstraintColumns.keyed(c, column)))
                .forEach(this::refuseUnkeyed);
    }

    /** Source: https://mariadb.com/kb/en/auto_increment/ */
    void checkCounted(List<Column> columns) {
        List<String> counted =
                columns.stream().filter(Column::isIdentity).map(Column::name).toList();
        if (counted.size() > 1) {
            throw words.refused(
                    product() + " counts up one column of a table only, and " + counted.get(0) + " and "
                            + counted.get(1) + " are both identity().",
                    "Leave identity() with one of them.");
        }
    }

    /** What InnoDB demands besides. */
    void checkOrder(List<Column> columns, List<Constraint> constraints) {
        columns.stream()
                .filter(Column::isIdentity)
                .filter(column -> constraints.stream().noneMatch(c -> ConstraintColumns.beginWith(c, column.name())))
                .forEach(this::refuseUnkeyed);
    }

    private void refuseUnkeyed(Column column) {
        throw words.refused(
                product() + " counts up no column but the first one of a key, and " + column.name() + " is none.",
                "Write column(...).identity().primaryKey(), or unique() in place of primaryKey().");
    }

    private void refuse(Column column, Constraint constraint) {
        boolean key =
                constraint instanceof Constraint.PrimaryKey || (constraint instanceof Constraint.Unique && !mariaDb);
        if (key && isWithoutLimit(column.type())) {
            throw words.refused(
                    product() + " has no "
                            + (constraint instanceof Constraint.Unique ? "unique constraint" : "primary key")
                            + " over a text or bytes without a limit, such as " + column.name() + ".",
                    "Give the type a limit: string(200), binary(16).");
        }
        boolean nulls = constraint instanceof Constraint.ForeignKey reference
                && (reference.onDelete() == ReferentialAction.SET_NULL
                        || reference.onUpdate() == ReferentialAction.SET_NULL);
        if (nulls && !column.isNullable()) {
            throw words.refused(
                    product() + " has no foreign key that sets a column to null which is NOT NULL, such as "
                            + column.name() + ".",
                    "Let the column be null, or choose another action.");
        }
    }

    private static boolean isWithoutLimit(SqlType type) {
        return type == SqlType.Simple.TEXT
                || type == SqlType.Simple.JSON
                || (type instanceof SqlType.Binary binary && binary.length() == null);
    }

    private void refuseLong(String kind, String name, String comment, int longest) {
        int length = comment.codePointCount(0, comment.length());
        if (length > longest) {
            throw words.refused(
                    product() + " keeps at most " + longest + " characters as the comment on a " + kind
                            + ", and that on " + name + " has " + length + ".",
                    "Shorten it.");
        }
    }

    private String product() {
        return words.dialect.product();
    }
}
