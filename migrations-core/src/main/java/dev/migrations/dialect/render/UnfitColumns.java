package dev.migrations.dialect.render;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.SqlType;
import java.util.List;
import java.util.Set;

/** What PostgreSQL, H2, MariaDB and MySQL alike do not take of columns and constraints that come into a table together. */
final class UnfitColumns {

    private static final Set<SqlType> WHOLE_NUMBERS =
            Set.of(SqlType.Simple.SMALLINT, SqlType.Simple.INTEGER, SqlType.Simple.BIGINT);
    private static final Set<ReferentialAction> HARMLESS =
            Set.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);

    private final StandardOperations words;

    UnfitColumns(StandardOperations words) {
        this.words = words;
    }

    void refuse(List<Column> columns, List<Constraint> constraints) {
        for (Column column : columns) {
            refuseCounted(column);
            if (column.computation() != null) {
                constraints.stream()
                        .filter(constraint -> ConstraintColumns.keyed(constraint, column))
                        .forEach(constraint -> refuseChanged(column, constraint));
            }
        }
    }

    private void refuseCounted(Column column) {
        boolean fits = WHOLE_NUMBERS.contains(column.type())
                || column.type() instanceof SqlType.Native
                || words.countsUp(column.type());
        if (column.isIdentity() && !fits) {
            throw words.refused(
                    words.dialect.product() + " counts up whole numbers only, and " + column.name() + " is "
                            + words.types.of(column.type()) + ".",
                    "Give it the type bigint().");
        }
    }

    private void refuseChanged(Column column, Constraint constraint) {
        boolean changes = constraint instanceof Constraint.ForeignKey key
                && (!HARMLESS.contains(key.onUpdate())
                        || (!HARMLESS.contains(key.onDelete()) && key.onDelete() != ReferentialAction.CASCADE));
        if (changes) {
            throw words.refused(
                    words.dialect.product() + " has no foreign key that changes a generated column, such as "
                            + column.name() + ".",
                    "Leave onUpdate() out, and choose no onDelete() but CASCADE or RESTRICT.");
        }
    }
}
