package dev.migrations.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an index sorts by, and how. */
public sealed interface IndexPart {

    /** How it is sorted. */
    Sorting sorting();

    /** The same, sorted in another way. */
    IndexPart sorted(Sorting sorting);

    /** The direction. */
    default SortOrder order() {
        return sorting().order();
    }

    /** The same the other way round. */
    default IndexPart desc() {
        return sorted(sorting().desc());
    }

    /** NULL comes before all values. PostgreSQL and H2 only. */
    default IndexPart nullsFirst() {
        return sorted(sorting().nulls(NullsOrder.FIRST));
    }

    /** NULL comes after all values. PostgreSQL and H2 only. */
    default IndexPart nullsLast() {
        return sorted(sorting().nulls(NullsOrder.LAST));
    }

    /** How its texts are compared, in the database's own words. PostgreSQL and SQLite only. */
    default IndexPart collation(String collation) {
        return sorted(sorting().collation(collation));
    }

    /** What the index can do with it, written as it is: {@code gin_trgm_ops}. PostgreSQL only. */
    default IndexPart operatorClass(String operatorClass) {
        return sorted(sorting().operatorClass(operatorClass));
    }

    /**
     * A column.
     *
     * @param prefix how many of its first characters, or bytes, are in the index; null for all
     */
    record Named(String column, @Nullable Integer prefix, Sorting sorting) implements IndexPart {
        public Named {
            Rules.name("column of an index", column);
            if (prefix != null) {
                Rules.positive("The prefix", prefix);
            }
            Objects.requireNonNull(sorting, "sorting");
        }

        @Override
        public Named sorted(Sorting newSorting) {
            return new Named(column, prefix, newSorting);
        }

        /** Only its first characters, or bytes, as MariaDB and MySQL want it of a long text. Theirs only. */
        public Named prefix(int length) {
            return new Named(column, length, sorting);
        }
    }

    /** An expression, written as it is. */
    record Computed(String expression, Sorting sorting) implements IndexPart {
        public Computed {
            Rules.expression("expression of an index", expression);
            Objects.requireNonNull(sorting, "sorting");
        }

        @Override
        public Computed sorted(Sorting newSorting) {
            return new Computed(expression, newSorting);
        }
    }
}
