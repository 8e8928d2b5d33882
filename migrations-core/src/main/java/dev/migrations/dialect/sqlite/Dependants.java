package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.sqlite.ExistingTable.Reference;
import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the database needs the columns and keys that a table would no longer have. What is about a dropped column alone
 * goes with it; all else is refused with the name of what needs it.
 */
final class Dependants {

    private final ExistingTable existing;
    private final TableText old;
    private final TableText changed;

    Dependants(ExistingTable existing, TableText changed) {
        this.existing = existing;
        this.old = existing.table();
        this.changed = changed;
    }

    /** The indexes that stay. */
    List<SchemaObject> indexesWithout(List<String> dropped) {
        List<SchemaObject> indexes = new ArrayList<>(existing.indexes());
        for (String column : dropped) {
            if (changed.column(column).isEmpty()) {
                indexes.removeIf(i -> IndexText.of(i).isOf(column));
                refuseUsed(column, indexes);
            }
        }
        refuseLostKeys(indexes);
        return indexes;
    }

    private void refuseUsed(String column, List<SchemaObject> indexes) {
        List<String> users = new ArrayList<>(new Usage(changed, column).inTable());
        indexes.stream().filter(i -> IndexText.of(i).uses(column)).forEach(i -> users.add("index " + i.name()));
        existing.references().stream()
                .filter(r -> referred(r).stream().anyMatch(c -> SqliteName.same(c, column)))
                .forEach(r -> users.add("the foreign key of table " + r.table()));
        BatchRefusedException.ifUsed(old.name(), column, users);
    }

    private List<String> referred(Reference reference) {
        return reference.columns().isEmpty() ? old.primaryKeyColumns() : reference.columns();
    }

    private void refuseLostKeys(List<SchemaObject> indexes) {
        Set<Set<String>> before = keys(old, existing.indexes());
        Set<Set<String>> after = keys(changed, indexes);
        for (Reference reference : existing.references()) {
            Set<String> key = folded(referred(reference));
            boolean moved = reference.columns().isEmpty()
                    && !folded(changed.primaryKeyColumns()).equals(key);
            if (before.contains(key) && (moved || !after.contains(key))) {
                throw new BatchRefusedException(
                        old.name(),
                        "Table " + reference.table() + " refers to " + old.name() + " ("
                                + String.join(", ", referred(reference)) + "), which would no longer be its key.",
                        "Drop the foreign key of " + reference.table()
                                + " first, or keep a primary key or a unique constraint on what it refers to.");
            }
        }
    }

    private static Set<Set<String>> keys(TableText table, List<SchemaObject> indexes) {
        Set<Set<String>> keys = new HashSet<>();
        keys.add(folded(table.primaryKeyColumns()));
        for (ColumnText column : table.columns()) {
            if (column.has(ClauseKind.UNIQUE)) {
                keys.add(folded(List.of(column.name())));
            }
        }
        table.constraints().stream()
                .filter(c -> c.kind() == ClauseKind.UNIQUE)
                .forEach(c -> keys.add(folded(c.columns())));
        indexes.forEach(i -> IndexText.of(i).uniqueColumns().ifPresent(c -> keys.add(folded(c))));
        return keys;
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(SqliteName::folded).collect(Collectors.toSet());
    }
}
