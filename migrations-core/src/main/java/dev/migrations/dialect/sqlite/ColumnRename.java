package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.TableChange.RenameColumn;
import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What SQLite makes of the texts when it renames a column, for statements that are planned before they run. Where only the
 * table's own columns can be meant that is clear; what a name in a trigger means is not.
 */
final class ColumnRename {

    private final ExistingTable existing;
    private final String column;
    private final String written;

    ColumnRename(ExistingTable existing, RenameColumn rename) {
        this.existing = existing;
        this.column = rename.column();
        this.written = rename.written();
    }

    ExistingTable renamed() {
        TableText table = existing.table();
        List<SqlToken> named = new ArrayList<>();
        for (ColumnText each : table.columns()) {
            if (each.isNamed(column)) {
                named.add(each.nameToken());
            }
            each.clauses().forEach(c -> named.addAll(namedIn(c)));
        }
        table.constraints().forEach(c -> named.addAll(namedIn(c)));
        existing.triggers().forEach(this::refuseNamedIn);
        return new ExistingTable(
                TableText.of(replaced(table.text(), named)),
                existing.indexes().stream().map(this::renamed).toList(),
                existing.triggers(),
                existing.references(),
                existing.analyzed(),
                existing.names());
    }

    private List<SqlToken> namedIn(Clause clause) {
        return switch (clause.kind()) {
            case CHECK, GENERATED -> Usage.named(clause.expression(), column);
            case PRIMARY_KEY, UNIQUE -> Usage.named(clause.body(), column);
            case FOREIGN_KEY -> namedInForeignKey(clause);
            default -> List.of();
        };
    }

    private List<SqlToken> namedInForeignKey(Clause clause) {
        boolean own = SqliteName.same(clause.referredTable(), existing.table().name());
        return own ? Usage.named(clause.columnTokens(), column) : Usage.named(clause.ownColumnTokens(), column);
    }

    private SchemaObject renamed(SchemaObject index) {
        List<SqlToken> tokens = SqlToken.of(LexicalRules.sqlite(), index.sql());
        int open = 0;
        while (!tokens.get(open).is("(")) {
            open++;
        }
        List<SqlToken> named = Usage.named(tokens.subList(open, tokens.size()), column);
        return new SchemaObject(index.name(), replaced(index.sql(), named));
    }

    private void refuseNamedIn(SchemaObject trigger) {
        if (!Usage.named(SqlToken.of(LexicalRules.sqlite(), trigger.sql()), column)
                .isEmpty()) {
            throw new BatchRefusedException(
                    existing.table().name(),
                    "What trigger " + trigger.name() + " becomes when column " + column + " of "
                            + existing.table().name() + " is renamed is known only to SQLite.",
                    "Rename the column in a batch of its own.");
        }
    }

    private String replaced(String text, List<SqlToken> tokens) {
        StringBuilder changed = new StringBuilder(text);
        tokens.stream()
                .sorted(Comparator.comparingInt(SqlToken::start).reversed())
                .forEach(t -> changed.replace(t.start(), t.end(), written));
        return changed.toString();
    }
}
