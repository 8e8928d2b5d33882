package dev.migrations.dialect.render;

import dev.migrations.schema.Deferral;

/** SQLite's constraints: foreign keys may be put off. A foreign key leads to a table of the same database. */
final class SqliteConstraints extends ConstraintClauses {

    SqliteConstraints(Names names, String product) {
        super(names, product);
    }

    @Override
    String foreignKeyDeferral(Deferral deferral) {
        return deferral(deferral);
    }
}
