package dev.migrations.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index. Immutable: each method gives another one.
 *
 * @param name without quotes; null until the naming convention has given it one
 * @param table with its schema, which is the index's too
 * @param parts what it sorts by
 * @param isUnique whether no two rows have the same values in it
 * @param nullsEqual whether NULL is one of those values, so that no two rows have it
 * @param where which rows are in it, written as it is; null for all
 * @param method how it is built, in the database's own word; null for the usual way
 * @param include columns that are only carried along
 * @param options what only one database has
 */
public record Index(
        @Nullable String name,
        ObjectName table,
        List<IndexPart> parts,
        boolean isUnique,
        boolean nullsEqual,
        @Nullable String where,
        @Nullable String method,
        List<String> include,
        List<IndexOption> options) {

    public Index {
        Objects.requireNonNull(table, "table");
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        options = List.copyOf(options);
        if (parts.isEmpty()) {
            throw new InvalidDefinitionException(
                    "An index on " + table + " has no columns.", "Name at least one column or expression.");
        }
    }

    Index(@Nullable String name, ObjectName table, List<IndexPart> parts) {
        this(name, table, parts, false, false, null, null, List.of(), List.of());
    }

    /** The same under a name. */
    public Index named(String newName) {
        return new Index(newName, table, parts, isUnique, nullsEqual, where, method, include, options);
    }

    /** The same on another table. */
    public Index on(ObjectName otherTable) {
        return new Index(name, otherTable, parts, isUnique, nullsEqual, where, method, include, options);
    }

    /** No two rows have the same values in it; any number of them have NULL. */
    public Index unique() {
        return new Index(name, table, parts, true, nullsEqual, where, method, include, options);
    }

    /** The same, NULL being one of the values. PostgreSQL from version 15 on, and H2. */
    public Index nullsNotDistinct() {
        return new Index(name, table, parts, true, true, where, method, include, options);
    }

    /** Only rows that fulfil this condition are in it. */
    public Index where(String condition) {
        Rules.expression("condition", condition);
        return new Index(name, table, parts, isUnique, nullsEqual, condition, method, include, options);
    }

    /** How it is built: {@code gin}, {@code hash}, on MariaDB and MySQL also {@code fulltext} and {@code spatial}. */
    public Index using(String newMethod) {
        Rules.name("method", newMethod);
        return new Index(name, table, parts, isUnique, nullsEqual, where, newMethod, include, options);
    }

    /** Columns that are only carried along, so that a query need not look into the table. */
    public Index include(String... columns) {
        return new Index(name, table, parts, isUnique, nullsEqual, where, method, List.of(columns), options);
    }

    /** What stands behind its columns on one database, and on no other: {@code option(POSTGRESQL, "WITH (fillfactor = 70)")}. */
    public Index option(Product product, String sql) {
        List<IndexOption> more = Stream.concat(options.stream(), Stream.of(new IndexOption(product, sql)))
                .toList();
        return new Index(name, table, parts, isUnique, nullsEqual, where, method, include, more);
    }
}
