package dev.migrations.dialect.render;

import dev.migrations.operation.RenameIndex;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.InvalidDefinitionException;
import java.util.List;

/** The same index under another name. SQLite keeps its text as {@code CREATE [UNIQUE] INDEX} and all from the name on. */
final class SqliteIndexRename {

    private static final String INDEX = "INDEX ";

    private final Names names;
    private final ExistingSchema existing;

    SqliteIndexRename(Names names, ExistingSchema existing) {
        this.names = names;
        this.existing = existing;
    }

    List<String> statements(RenameIndex operation) {
        String sql = existing.definitions(operation.table()).stream()
                .filter(definition -> definition.kind().equals("index"))
                .filter(definition -> definition.name().equalsIgnoreCase(operation.name()))
                .map(ExistingSchema.Definition::sql)
                .findFirst()
                .orElseThrow(() -> new InvalidDefinitionException(
                        "There is no index " + operation.name() + " on " + operation.table() + ".",
                        "Name an index that was created by a statement of its own."));
        int name = sql.indexOf(INDEX) + INDEX.length();
        String created = sql.substring(0, name)
                + names.of(operation.table().sibling(operation.newName()))
                + sql.substring(endOfName(sql, name));
        return List.of("DROP INDEX " + names.of(operation.table().sibling(operation.name())), created);
    }

    private static int endOfName(String sql, int start) {
        char first = sql.charAt(start);
        char close = first == '[' ? ']' : first;
        if ("\"`'[".indexOf(first) < 0) {
            int end = start;
            while (!Character.isWhitespace(sql.charAt(end))) {
                end++;
            }
            return end;
        }
        int end = sql.indexOf(close, start + 1);
        while (close != ']' && end + 1 < sql.length() && sql.charAt(end + 1) == close) {
            end = sql.indexOf(close, end + 2);
        }
        return end + 1;
    }
}
