package dev.migrations.dialect.render;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import java.util.List;

/** Which columns a constraint is of. */
final class ConstraintColumns {

    private ConstraintColumns() {}

    /** The columns that an index goes with; none of a check or an exclusion. */
    static List<String> of(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return key.columns();
        }
        if (constraint instanceof Constraint.Unique unique) {
            return unique.columns();
        }
        return constraint instanceof Constraint.ForeignKey key ? key.columns() : List.of();
    }

    /** Whether a column is one of them. */
    static boolean keyed(Constraint constraint, Column column) {
        return of(constraint).stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    /** Whether a column is the first of them. */
    static boolean beginWith(Constraint constraint, String column) {
        List<String> columns = of(constraint);
        return !columns.isEmpty() && columns.get(0).equalsIgnoreCase(column);
    }
}
