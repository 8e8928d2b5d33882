package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.TableChange.AddColumn;
import dev.migrations.dialect.sqlite.TableChange.AlterColumn;
import dev.migrations.dialect.sqlite.TableChange.DropColumn;
import dev.migrations.dialect.sqlite.TableChange.DropConstraint;
import dev.migrations.dialect.sqlite.TableChange.DropValues;
import dev.migrations.dialect.sqlite.TableChange.DropWithColumn;
import dev.migrations.dialect.sqlite.TableChange.RenameColumn;
import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The changes that SQLite's own ALTER TABLE makes with the same result as a rebuild, and without touching the rows. One for
 * one run of changes, of which each sees the table as those before it have left it.
 */
final class NativeAlter {

    private static final Set<ClauseKind> NOT_ADDED = EnumSet.of(ClauseKind.PRIMARY_KEY, ClauseKind.UNIQUE);

    private static final Set<ClauseKind> NOT_DROPPED =
            EnumSet.of(ClauseKind.PRIMARY_KEY, ClauseKind.UNIQUE, ClauseKind.FOREIGN_KEY);

    private ExistingTable existing;
    private final String name;

    NativeAlter(ExistingTable existing) {
        this.existing = existing;
        this.name = SqliteName.quoted(existing.table().name());
    }

    /** The statements; empty if one of the changes needs a rebuild. */
    Optional<List<String>> statements(List<TableChange> changes) {
        List<String> statements = new ArrayList<>();
        for (TableChange change : changes) {
            Optional<List<String>> alter = statements(change);
            if (alter.isEmpty()) {
                return Optional.empty();
            }
            statements.addAll(alter.get());
            if (!TableChange.isRename(change)) {
                existing = existing.with(change.applied(existing.table()));
            }
        }
        return Optional.of(statements);
    }

    private Optional<List<String>> statements(TableChange change) {
        if (change instanceof RenameColumn rename) {
            return Optional.of(List.of("ALTER TABLE " + name + " RENAME COLUMN " + SqliteName.quoted(rename.column())
                    + " TO " + rename.written()));
        }
        if (change instanceof AddColumn add) {
            return add.isNative()
                    ? Optional.of(List.of("ALTER TABLE " + name + " ADD COLUMN " + add.definition()))
                    : Optional.empty();
        }
        if (isAbsent(change)) {
            return Optional.of(List.of());
        }
        return change instanceof DropColumn drop ? drop(drop.column()) : Optional.empty();
    }

    /** Whether there is nothing to drop, and need not be. */
    private boolean isAbsent(TableChange change) {
        if (change instanceof DropValues || change instanceof DropWithColumn || isOfTextOnly(change)) {
            return change.applied(existing.table()).equals(existing.table());
        }
        return change instanceof DropConstraint drop
                && drop.ifExists()
                && !new ConstraintEdit(existing.table()).has(drop.search());
    }

    private static boolean isOfTextOnly(TableChange change) {
        return change instanceof AlterColumn alter && alter.using() == null;
    }

    /** What SQLite refuses to add, or adds only to an empty table or with foreign keys off, it cannot. */
    static boolean canAdd(ColumnText column) {
        boolean stored = column.clause(ClauseKind.GENERATED).stream().anyMatch(c -> c.says("stored"));
        boolean filled = column.clause(ClauseKind.DEFAULT).stream().anyMatch(NativeAlter::isConstant);
        boolean expression = column.has(ClauseKind.DEFAULT) && !filled && !isNull(column);
        boolean needsValue = column.has(ClauseKind.NOT_NULL) && !column.isGenerated();
        return column.clauses().stream().noneMatch(c -> NOT_ADDED.contains(c.kind()))
                && !stored
                && !(column.has(ClauseKind.FOREIGN_KEY) && filled)
                && !expression
                && (!needsValue || filled);
    }

    private static boolean isNull(ColumnText column) {
        return column.clause(ClauseKind.DEFAULT).stream()
                .anyMatch(c -> c.body().get(1).is("null"));
    }

    /** The clock's values and all that is in parentheses are made for each row, which ALTER TABLE does not do. */
    private static boolean isConstant(Clause defaultValue) {
        SqlToken value = defaultValue.body().get(1);
        boolean clock = value.is("current_time") || value.is("current_date") || value.is("current_timestamp");
        return !clock && !value.is("(") && !value.is("null");
    }

    private Optional<List<String>> drop(String column) {
        TableText table = existing.table();
        Optional<ColumnText> dropped = table.column(column);
        Usage usage = new Usage(table, column);
        boolean bare = dropped.isPresent()
                && table.columns().size() > 1
                && dropped.get().clauses().stream().noneMatch(c -> NOT_DROPPED.contains(c.kind()))
                && usage.inTable().isEmpty()
                && usage.nextOwn().isEmpty();
        List<SchemaObject> used = existing.indexes().stream()
                .filter(i -> IndexText.of(i).uses(column))
                .toList();
        if (!bare
                || !existing.references().isEmpty()
                || used.stream().anyMatch(i -> !IndexText.of(i).isOf(column))) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        used.forEach(i -> statements.add("DROP INDEX " + SqliteName.quoted(i.name())));
        statements.add("ALTER TABLE " + name + " DROP COLUMN " + SqliteName.quoted(column));
        return Optional.of(statements);
    }
}
