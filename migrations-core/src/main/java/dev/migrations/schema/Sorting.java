package dev.migrations.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a part of an index is sorted. Immutable: each method gives another one.
 *
 * @param order the direction
 * @param nulls where NULL stands; null for the database's own way
 * @param collation how texts are compared, in the database's own words; null for the usual way
 * @param operatorClass what the index can do with the values, written as it is; null for the usual one
 */
public record Sorting(
        SortOrder order,
        @Nullable NullsOrder nulls,
        @Nullable String collation,
        @Nullable String operatorClass) {

    /** From the least to the greatest, as the database does it. */
    public static final Sorting ASCENDING = new Sorting(SortOrder.ASC, null, null, null);

    public Sorting {
        Objects.requireNonNull(order, "order");
        if (collation != null) {
            Rules.name("collation", collation);
        }
        if (operatorClass != null) {
            Rules.expression("operator class", operatorClass);
        }
    }

    Sorting desc() {
        return new Sorting(SortOrder.DESC, nulls, collation, operatorClass);
    }

    Sorting nulls(NullsOrder newNulls) {
        return new Sorting(order, newNulls, collation, operatorClass);
    }

    Sorting collation(String newCollation) {
        return new Sorting(order, nulls, newCollation, operatorClass);
    }

    Sorting operatorClass(String newOperatorClass) {
        return new Sorting(order, nulls, collation, newOperatorClass);
    }
}
