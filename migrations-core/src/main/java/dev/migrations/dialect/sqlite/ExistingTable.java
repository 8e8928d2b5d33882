package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Set;

/**
 * A table and everything of the database that hangs on it, as {@code sqlite_schema} has it.
 *
 * @param table its CREATE TABLE
 * @param indexes the indexes that were created by a statement of their own, in their order
 * @param triggers its triggers in their order
 * @param references the foreign keys of other tables to it
 * @param analyzed whether the planner has statistics about it
 * @param names all names of the database
 */
public record ExistingTable(
        TableText table,
        List<SchemaObject> indexes,
        List<SchemaObject> triggers,
        List<Reference> references,
        boolean analyzed,
        Set<String> names) {

    /** An index, a trigger or a view and its CREATE. */
    public record SchemaObject(String name, String sql) {}

    /**
     * A foreign key of another table.
     *
     * @param table the table that refers
     * @param columns the columns that it refers to; empty if it names none, which means the primary key
     */
    public record Reference(String table, List<String> columns) {}

    public ExistingTable {
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
        references = List.copyOf(references);
        names = Set.copyOf(names);
    }

    /** The same with another definition of the table. Indexes that go with a column are left out. */
    ExistingTable with(TableText changed) {
        List<SchemaObject> left = indexes.stream()
                .filter(i -> table.columnNames().stream()
                        .filter(c -> changed.column(c).isEmpty())
                        .noneMatch(c -> IndexText.of(i).isOf(c)))
                .toList();
        return new ExistingTable(changed, left, triggers, references, analyzed, names);
    }

    /** A name that nothing has: of the table while it is built beside the old one. */
    String freeName() {
        String free = table.name() + "_rebuilt";
        for (int number = 2; isTaken(free); number++) {
            free = table.name() + "_rebuilt_" + number;
        }
        return free;
    }

    private boolean isTaken(String name) {
        return names.stream().anyMatch(n -> SqliteName.same(n, name));
    }
}
