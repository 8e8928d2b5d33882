package dev.migrations.dialect.render;

/** H2's constraints: NULL may be a value like any other. */
final class H2Constraints extends ConstraintClauses {

    H2Constraints(Names names, String product) {
        super(names, product);
    }

    @Override
    String nullsNotDistinct() {
        return " NULLS NOT DISTINCT";
    }
}
