package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.TableChange.AddColumn;
import dev.migrations.dialect.sqlite.TableChange.AlterColumn;
import dev.migrations.dialect.sqlite.TableChange.DropColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a table and the changes of it to its rebuild. One planner for one table. */
final class RebuildPlanner {

    /** The names by which every rowid can be called, unless a column has them. */
    private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

    private final ExistingTable existing;
    private final TableText old;
    private final String name;

    RebuildPlanner(ExistingTable existing) {
        this.existing = existing;
        this.old = existing.table();
        this.name = SqliteName.quoted(old.name());
    }

    TableRebuild plan(List<TableChange> changes) {
        TableText changed = changed(changes);
        List<SchemaObject> indexes = new Dependants(existing, changed).indexesWithout(TableChange.dropped(changes));
        String temporary = existing.freeName();
        List<String> prepare = List.of(
                new OwnName(changed).left().named(temporary).text(),
                copy(changes, changed, SqliteName.quoted(temporary)));
        return new TableRebuild(
                old.name(), temporary, number(changes, changed), prepare, replace(changed, temporary, indexes));
    }

    /** What was the rowid before cannot be null, and a column that is new gets the rowids. */
    private @Nullable String number(List<TableChange> changes, TableText changed) {
        if (!changed.hasRowidAlias() || !carried(changes, changed).containsAll(keyColumns(changed))) {
            return null;
        }
        String key = keyColumns(changed).get(0);
        String value = value(changes, key);
        boolean was = old.hasRowidAlias()
                && SqliteName.same(old.primaryKeyColumns().get(0), key)
                && value.equals(SqliteName.quoted(key));
        return was ? null : value;
    }

    /** The table with all of the changes, one after another. */
    TableText changed(List<TableChange> changes) {
        TableText changed = old;
        for (TableChange change : changes) {
            changed = change.applied(changed);
        }
        if (changed.withoutRowid() && changed.primaryKey().isEmpty()) {
            throw new BatchRefusedException(
                    old.name(),
                    "Table " + old.name() + " is WITHOUT ROWID and would have no primary key.",
                    "Give it another primary key in the same batch.");
        }
        return changed;
    }

    /** The columns whose values go over: a column that takes the name of a dropped one is another column. */
    private Set<String> carried(List<TableChange> changes, TableText changed) {
        Set<String> carried = old.columnNames().stream().map(SqliteName::folded).collect(Collectors.toSet());
        for (TableChange change : changes) {
            if (change instanceof DropColumn drop) {
                carried.remove(SqliteName.folded(drop.column()));
            } else if (change instanceof AddColumn add) {
                carried.remove(SqliteName.folded(add.column().name()));
            }
        }
        Set<String> written = new HashSet<>();
        for (ColumnText column : changed.columns()) {
            if (!column.isGenerated() && carried.contains(SqliteName.folded(column.name()))) {
                written.add(column.name());
            }
        }
        return written;
    }

    private String copy(List<TableChange> changes, TableText changed, String temporary) {
        Set<String> carried = carried(changes, changed);
        Map<String, String> values = new LinkedHashMap<>();
        rowid(changed, carried).ifPresent(rowid -> values.put(rowid, rowid));
        for (String column : changed.columnNames()) {
            if (carried.contains(column)) {
                values.put(SqliteName.quoted(column), value(changes, column));
            }
        }
        if (values.isEmpty()) {
            values.put(SqliteName.quoted(firstOrdinary(changed)), "NULL");
        }
        return "INSERT INTO " + temporary + " (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM " + name;
    }

    private static String value(List<TableChange> changes, String column) {
        String value = SqliteName.quoted(column);
        for (TableChange change : changes) {
            if (change instanceof AlterColumn alter
                    && alter.using() != null
                    && SqliteName.same(alter.column(), column)) {
                value = alter.using();
            }
        }
        return value;
    }

    private static String firstOrdinary(TableText table) {
        return table.columns().stream()
                .filter(c -> !c.isGenerated())
                .map(ColumnText::name)
                .findFirst()
                .orElseThrow();
    }

    /**
     * How the rowid is called in both, where it can be kept and no column carries it: what is outside of the table may
     * refer to it, such as a full-text index.
     */
    private Optional<String> rowid(TableText changed, Set<String> carried) {
        boolean carriedByKey = changed.hasRowidAlias() && carried.containsAll(keyColumns(changed));
        if (old.withoutRowid() || changed.withoutRowid() || carriedByKey) {
            return Optional.empty();
        }
        return ROWID_NAMES.stream()
                .filter(n -> old.column(n).isEmpty() && changed.column(n).isEmpty())
                .findFirst();
    }

    private static List<String> keyColumns(TableText table) {
        return table.primaryKeyColumns().stream()
                .map(k -> table.column(k).orElseThrow().name())
                .toList();
    }

    private List<String> replace(TableText changed, String temporary, List<SchemaObject> indexes) {
        List<String> statements = new ArrayList<>();
        if (old.autoincrement() && changed.autoincrement()) {
            statements.addAll(keepSequence(literal(temporary)));
        }
        statements.add("DROP TABLE " + name);
        statements.add("PRAGMA legacy_alter_table = ON");
        statements.add("ALTER TABLE " + SqliteName.quoted(temporary) + " RENAME TO " + name);
        statements.add("PRAGMA legacy_alter_table = OFF");
        indexes.forEach(i -> statements.add(i.sql()));
        existing.triggers().forEach(t -> statements.add(t.sql()));
        if (existing.analyzed()) {
            statements.add("ANALYZE main." + name);
        }
        return statements;
    }

    /**
     * It may be ahead of the rows, so that no number is given twice. SQLite carries it to the new name. A temporary table that
     * counts up has a sequence of the same name.
     */
    private List<String> keepSequence(String temporary) {
        return List.of(
                "DELETE FROM main.sqlite_sequence WHERE name = " + temporary,
                "INSERT INTO main.sqlite_sequence (name, seq) SELECT " + temporary
                        + ", seq FROM main.sqlite_sequence WHERE name = " + literal(old.name()));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
