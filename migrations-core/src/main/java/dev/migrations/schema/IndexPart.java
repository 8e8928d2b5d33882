package dev.migrations.schema;

import java.util.Objects;

/** What an index sorts by, and in which direction. */
public sealed interface IndexPart {

    /** The direction. */
    SortOrder order();

    /** The same the other way round. */
    IndexPart desc();

    /** A column. */
    record Named(String column, SortOrder order) implements IndexPart {
        public Named {
            Rules.name("column of an index", column);
            Objects.requireNonNull(order, "order");
        }

        @Override
        public Named desc() {
            return new Named(column, SortOrder.DESC);
        }
    }

    /** An expression, written as it is. */
    record Computed(String expression, SortOrder order) implements IndexPart {
        public Computed {
            Rules.expression("expression of an index", expression);
            Objects.requireNonNull(order, "order");
        }

        @Override
        public Computed desc() {
            return new Computed(expression, SortOrder.DESC);
        }
    }
}
