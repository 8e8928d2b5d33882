package dev.migrations.internal.reflect;

import dev.migrations.schema.IndexInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts indexes together of which a catalogue gives a row for each column. */
final class IndexRows {

    /** One column, or expression, of an index. */
    record Row(String name, String column, boolean unique, boolean partial) {}

    private IndexRows() {}

    static List<IndexInfo> joined(List<Row> rows) {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), n -> new ArrayList<>()).add(row));
        return byName.values().stream()
                .map(each -> new IndexInfo(
                        each.get(0).name(),
                        each.stream().map(Row::column).toList(),
                        each.get(0).unique(),
                        each.get(0).partial()))
                .toList();
    }
}
