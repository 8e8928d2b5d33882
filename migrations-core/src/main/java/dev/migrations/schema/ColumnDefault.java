package dev.migrations.schema;

import java.util.Objects;

/** What the database puts into a column of a new row that says nothing of it. */
public sealed interface ColumnDefault {

    /** The value, quoted and escaped as the database and the column's type want it. */
    record Value(Literal literal) implements ColumnDefault {
        public Value {
            Objects.requireNonNull(literal, "literal");
        }
    }

    /** An expression, written as it is. */
    record Expression(String sql) implements ColumnDefault {
        public Expression {
            Rules.expression("default", sql);
        }
    }
}
