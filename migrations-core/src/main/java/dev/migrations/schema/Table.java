package dev.migrations.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table. Immutable: each method gives another one.
 *
 * @param columns in their order
 * @param constraints those that are not written with a column
 * @param comment for people; null for none
 * @param options what only one database has
 */
public record Table(
        ObjectName name,
        List<Column> columns,
        List<Constraint> constraints,
        @Nullable String comment,
        List<TableOption> options) {

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
        Rules.columns("Table " + name, columns.stream().map(Column::name).toList());
        refuseSecondKey(name, columns, constraints);
        refuseUnknown(name, columns, constraints);
    }

    static Table of(ObjectName name, List<TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            }
        }
        return new Table(name, columns, constraints, null, List.of());
    }

    private static void refuseSecondKey(ObjectName name, List<Column> columns, List<Constraint> constraints) {
        long keys = all(columns, constraints)
                .filter(Constraint.PrimaryKey.class::isInstance)
                .count();
        if (keys > 1) {
            throw new InvalidDefinitionException(
                    "Table " + name + " has " + keys + " primary keys.",
                    "Write one, primaryKey(\"a\", \"b\"), if it has several columns.");
        }
    }

    /** Only of the primary key: a database may fold the names that all others were written with. */
    private static void refuseUnknown(ObjectName name, List<Column> columns, List<Constraint> constraints) {
        Set<String> known = new HashSet<>();
        columns.forEach(column -> known.add(column.name()));
        all(columns, constraints)
                .filter(Constraint.PrimaryKey.class::isInstance)
                .flatMap(key -> key.columns().stream())
                .filter(column -> !known.contains(column))
                .forEach(column -> {
                    throw new InvalidDefinitionException(
                            "The primary key of " + name + " names the column \"" + column + "\", which is not there.",
                            "Name columns of the table.");
                });
    }

    private static Stream<Constraint> all(List<Column> columns, List<Constraint> constraints) {
        return Stream.concat(columns.stream().flatMap(column -> column.constraints().stream()), constraints.stream());
    }

    /** Its constraints, those that are written with a column first. */
    public List<Constraint> allConstraints() {
        return all(columns, constraints).toList();
    }

    /** The same with a comment, or none. */
    public Table comment(@Nullable String newComment) {
        return new Table(name, columns, constraints, newComment, options);
    }

    /** The same with what stands behind it on one database, and on no other: {@code option(SQLITE, "STRICT")}. */
    public Table option(Product product, String sql) {
        List<TableOption> more = Stream.concat(options.stream(), Stream.of(new TableOption(product, sql)))
                .toList();
        return new Table(name, columns, constraints, comment, more);
    }
}
