package dev.migrations.dialect.render;

import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import dev.migrations.schema.SchemaInspector;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the catalogue says of all tables, line by line. */
record Snapshot(Set<String> lines) {

    /** H2 gives the index of a primary key another number whenever it writes the table anew. */
    private static final String NUMBERED = "PRIMARY_KEY_";

    static Snapshot of(SchemaInspector inspector, List<String> tables) {
        Set<String> lines = new TreeSet<>();
        Stream.concat(inspector.tables().stream(), tables.stream().filter(inspector::hasTable))
                .forEach(table -> add(lines, inspector, table));
        return new Snapshot(lines);
    }

    private static void add(Set<String> lines, SchemaInspector inspector, String table) {
        inspector.columns(table).forEach(column -> lines.add(table + "." + line(column)));
        inspector.indexes(table).stream()
                .filter(index -> !index.name().startsWith(NUMBERED))
                .forEach(index -> lines.add(table + " has " + line(index)));
        inspector.constraints(table).forEach(constraint -> lines.add(table + " has " + line(constraint)));
    }

    private static String line(ColumnInfo column) {
        return column.name() + " " + column.type()
                + (column.nullable() ? "" : " not null")
                + (column.defaultExpression() == null ? "" : " default " + column.defaultExpression())
                + (column.identity() ? " identity" : "")
                + (column.generated() ? " generated" : "");
    }

    private static String line(IndexInfo index) {
        return (index.unique() ? "unique " : "") + (index.partial() ? "partial " : "") + "index " + index.name() + " "
                + index.columns();
    }

    private static String line(ConstraintInfo constraint) {
        ConstraintInfo.Reference to = constraint.reference();
        return constraint.kind() + " " + constraint.name() + " " + constraint.columns()
                + (to == null
                        ? ""
                        : " to " + to.table() + " " + to.columns() + " delete " + to.onDelete() + " update "
                                + to.onUpdate())
                + (constraint.condition() == null ? "" : " " + constraint.condition());
    }

    /** What is gone, and what has come. */
    List<String> changedTo(Snapshot after) {
        return Stream.concat(
                        lines.stream()
                                .filter(line -> !after.lines.contains(line))
                                .map(line -> "- " + line),
                        after.lines.stream()
                                .filter(line -> !lines.contains(line))
                                .map(line -> "+ " + line))
                .toList();
    }
}
