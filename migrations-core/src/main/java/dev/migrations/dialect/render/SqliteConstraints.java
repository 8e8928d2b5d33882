package dev.migrations.dialect.render;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ObjectName;
import java.util.List;

/** SQLite's constraints: foreign keys may be put off, and lead to a table of the same database, whose name stands alone. */
final class SqliteConstraints extends ConstraintClauses {

    SqliteConstraints(Names names, String product) {
        super(names, product);
    }

    @Override
    String referred(ObjectName table) {
        return names.of(table.name());
    }

    /** Fails if a constraint of {@code owner} leads to a table of another database. */
    void refuseAbroad(ObjectName owner, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.ForeignKey key
                    && key.table().schema() != null
                    && !key.table().schema().equalsIgnoreCase(database(owner))) {
                throw refused(
                        "has no foreign key from " + owner + " to " + key.table() + ", which is in another database",
                        "Leave it out on SQLite, or put both tables into one database.");
            }
        }
    }

    private static String database(ObjectName table) {
        return table.schema() == null ? "main" : table.schema();
    }

    @Override
    String foreignKeyDeferral(Deferral deferral) {
        return deferral(deferral);
    }
}
