package dev.migrations.dialect.render;

import dev.migrations.dialect.sqlite.ExistingTable;
import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.TableText;
import dev.migrations.schema.ExistingSchema.Definition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A table as it can be put together from what SQLite keeps of each definition. */
final class SqliteDefinitions {

    private SqliteDefinitions() {}

    static ExistingTable table(List<Definition> definitions) {
        Definition table = definitions.stream()
                .filter(d -> d.kind().equals("table"))
                .findFirst()
                .orElseThrow();
        Set<String> names = definitions.stream().map(Definition::name).collect(Collectors.toSet());
        return new ExistingTable(
                TableText.of(table.sql()),
                objects(definitions, "index"),
                objects(definitions, "trigger"),
                List.of(),
                false,
                names);
    }

    private static List<SchemaObject> objects(List<Definition> definitions, String kind) {
        return definitions.stream()
                .filter(d -> d.kind().equals(kind))
                .map(d -> new SchemaObject(d.name(), d.sql()))
                .toList();
    }
}
