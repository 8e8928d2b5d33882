package dev.migrations.dialect.render;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ReferentialAction;
import java.util.List;

/** MariaDB's and MySQL's constraints: nothing is put off, and foreign keys name what they reference. */
final class MySqlConstraints extends ConstraintClauses {

    MySqlConstraints(Names names, String product) {
        super(names, product);
    }

    /** It is called PRIMARY, whatever name it is given. */
    @Override
    public String primaryKey(Constraint.PrimaryKey key) {
        return "PRIMARY KEY (" + names.list(key.columns()) + ")";
    }

    @Override
    String columns(List<String> referenced) {
        if (referenced.isEmpty()) {
            throw refused(
                    "has to be told which columns a foreign key references",
                    "Name them: references(\"table\", \"column\").");
        }
        return super.columns(referenced);
    }

    @Override
    String action(String when, ReferentialAction action) {
        if (action == ReferentialAction.SET_DEFAULT) {
            throw refused("sets no foreign key to its default", "Choose another action, SET_NULL for example.");
        }
        return super.action(when, action);
    }
}
