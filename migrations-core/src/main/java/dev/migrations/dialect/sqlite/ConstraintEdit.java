package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a constraint in the text of its table and takes it out. */
final class ConstraintEdit {

    private final TableText table;

    ConstraintEdit(TableText table) {
        this.table = table;
    }

    TableText without(ConstraintSearch search) {
        List<Found> found = found(search);
        if (found.isEmpty()) {
            throw new BatchRefusedException(
                    table.name(),
                    "Table " + table.name() + " has no " + search.described() + ".",
                    "Its constraints are: " + allConstraints() + "." + unnamedRemedy(search));
        }
        if (found.size() > 1) {
            throw new BatchRefusedException(
                    table.name(),
                    "Table " + table.name() + " has " + found.size() + " constraints that could be the "
                            + search.described() + ": " + written(found) + ".",
                    "Change the text of the table so that one of them is left, or give them names.");
        }
        return found.get(0).removed();
    }

    /** Without the one of the table that could be meant, if there is one; what stands behind a column stays. */
    TableText withoutOfTable(ConstraintSearch search) {
        return found(search).stream()
                .filter(f -> f.column().isEmpty())
                .findFirst()
                .map(Found::removed)
                .orElse(table);
    }

    /** Without any constraint of these. */
    TableText withoutEach(Predicate<Clause> wanted) {
        TableText edited = table;
        Optional<Found> next = first(edited, wanted);
        while (next.isPresent()) {
            edited = next.get().removed();
            next = first(edited, wanted);
        }
        return edited;
    }

    private static Optional<Found> first(TableText table, Predicate<Clause> wanted) {
        return new ConstraintEdit(table)
                .all().stream().filter(f -> wanted.test(f.clause())).findFirst();
    }

    /** A constraint, and the column that it stands behind. */
    private record Found(TableText table, Optional<ColumnText> column, Clause clause) {

        TableText removed() {
            return column.map(c -> new ColumnEdit(table, c).without(clause))
                    .orElseGet(() -> new Elements(table).remove(clause));
        }

        String written() {
            String text = table.text().substring(clause.start(), clause.end());
            return column.map(c -> c.name() + " " + text).orElse(text);
        }
    }

    boolean has(ConstraintSearch search) {
        return !found(search).isEmpty();
    }

    private List<Found> found(ConstraintSearch search) {
        List<Found> named = named(search);
        return named.isEmpty() ? saying(search) : named;
    }

    private List<Found> named(ConstraintSearch search) {
        return all().stream().filter(f -> search.isNamed(f.clause())).toList();
    }

    private List<Found> saying(ConstraintSearch search) {
        return all().stream()
                .filter(f -> search.says(f.column().orElse(null)).test(f.clause()))
                .toList();
    }

    private List<Found> all() {
        List<Found> all = new ArrayList<>();
        for (ColumnText column : table.columns()) {
            column.clauses().forEach(c -> all.add(new Found(table, Optional.of(column), c)));
        }
        table.constraints().forEach(c -> all.add(new Found(table, Optional.empty(), c)));
        return all;
    }

    private String unnamedRemedy(ConstraintSearch search) {
        boolean unnamed = constraints().stream().anyMatch(f -> f.clause().name() == null);
        return unnamed && search.isOfNameOnly()
                ? " Drop one without a name by its definition: dropConstraint(table, unique(...))."
                : "";
    }

    private List<Found> constraints() {
        return all().stream()
                .filter(f -> switch (f.clause().kind()) {
                    case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> true;
                    default -> false;
                })
                .toList();
    }

    private String allConstraints() {
        List<Found> constraints = constraints();
        return constraints.isEmpty() ? "none" : written(constraints);
    }

    private static String written(List<Found> constraints) {
        return String.join("; ", constraints.stream().map(Found::written).toList());
    }
}
