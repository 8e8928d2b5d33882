package dev.migrations.internal.reflect;

import dev.migrations.schema.ConstraintInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts constraints together of which a catalogue gives a row for each column. */
final class ConstraintRows {

    /**
     * One column of a constraint.
     *
     * @param name the constraint's
     * @param column null where it is about none
     */
    record Row(
            String name,
            ConstraintInfo.Kind kind,
            @Nullable String column,
            @Nullable Target target,
            @Nullable String condition) {}

    /** What the column refers to. */
    record Target(@Nullable String schema, String table, String column, String onDelete, String onUpdate) {}

    private ConstraintRows() {}

    static List<ConstraintInfo> joined(List<Row> rows) {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), n -> new ArrayList<>()).add(row));
        return byName.values().stream().map(ConstraintRows::join).toList();
    }

    private static ConstraintInfo join(List<Row> rows) {
        Row first = rows.get(0);
        List<String> columns = new ArrayList<>();
        List<String> referred = new ArrayList<>();
        for (Row row : rows) {
            if (row.column() != null) {
                columns.add(row.column());
            }
            if (row.target() != null) {
                referred.add(row.target().column());
            }
        }
        Target target = first.target();
        ConstraintInfo.Reference reference = target == null
                ? null
                : new ConstraintInfo.Reference(
                        target.schema(), target.table(), referred, target.onDelete(), target.onUpdate());
        return new ConstraintInfo(first.name(), first.kind(), columns, reference, first.condition());
    }
}
