package dev.migrations.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index. Immutable: each method gives another one.
 *
 * @param name without quotes; null until the naming convention has given it one
 * @param table with its schema, which is the index's too
 * @param parts what it sorts by
 * @param isUnique whether no two rows have the same values in it
 * @param where which rows are in it, written as it is; null for all
 * @param method how it is built, in the database's own word; null for the usual way
 * @param include columns that are only carried along
 */
public record Index(
        @Nullable String name,
        ObjectName table,
        List<IndexPart> parts,
        boolean isUnique,
        @Nullable String where,
        @Nullable String method,
        List<String> include) {

    public Index {
        Objects.requireNonNull(table, "table");
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        if (parts.isEmpty()) {
            throw new InvalidDefinitionException(
                    "An index on " + table + " has no columns.", "Name at least one column or expression.");
        }
    }

    /** The same under a name. */
    public Index named(String newName) {
        return new Index(newName, table, parts, isUnique, where, method, include);
    }

    /** No two rows have the same values in it. */
    public Index unique() {
        return new Index(name, table, parts, true, where, method, include);
    }

    /** Only rows that fulfil this condition are in it. */
    public Index where(String condition) {
        Rules.expression("condition", condition);
        return new Index(name, table, parts, isUnique, condition, method, include);
    }

    /** How it is built: {@code gin}, {@code hash}. */
    public Index using(String newMethod) {
        Rules.name("method", newMethod);
        return new Index(name, table, parts, isUnique, where, newMethod, include);
    }

    /** Columns that are only carried along, so that a query need not look into the table. */
    public Index include(String... columns) {
        return new Index(name, table, parts, isUnique, where, method, List.of(columns));
    }
}
