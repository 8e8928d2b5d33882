package dev.migrations.dialect.render;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import java.util.List;

/** Which columns a constraint is of. */
final class ConstraintColumns {

    private ConstraintColumns() {}

    /** Whether a column is one of them. */
    static boolean keyed(Constraint constraint, Column column) {
        return constraint.columns().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    /** Whether a column is the first of them. */
    static boolean beginWith(Constraint constraint, String column) {
        List<String> columns = constraint.columns();
        return !columns.isEmpty() && columns.get(0).equalsIgnoreCase(column);
    }
}
