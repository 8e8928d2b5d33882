package dev.migrations.dialect.render;

import dev.migrations.dialect.sqlite.ClauseKind;
import dev.migrations.dialect.sqlite.ConstraintSearch;
import dev.migrations.dialect.sqlite.TableChange;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ColumnPlace;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.TableAlteration;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The alterations of a table as changes of the text that SQLite keeps of it. */
public final class SqliteChanges {

    private final SqliteOperations words;
    private final SqliteColumns columns;
    private final List<TableChange> changes = new ArrayList<>();

    private SqliteChanges(boolean strict) {
        this.words = SqliteOperations.forTable(strict);
        this.columns = new SqliteColumns(words);
    }

    /**
     * The changes that {@code alterations} are, in their order.
     *
     * @param alterations whose constraints have names
     * @param strict whether the table is a STRICT one, which has types of its own
     */
    public static List<TableChange> of(List<TableAlteration> alterations, boolean strict) {
        SqliteChanges all = new SqliteChanges(strict);
        alterations.forEach(all::add);
        return List.copyOf(all.changes);
    }

    /** Whether a table is in the database that was opened, not in one that is attached, and not temporary. */
    public static boolean inMain(ObjectName table) {
        return table.schema() == null || table.schema().equalsIgnoreCase("main");
    }

    private void add(TableAlteration alteration) {
        if (alteration instanceof AddColumn add) {
            words.refuseUnfit(List.of(add.column()), add.column().constraints());
            words.constraintClauses().refuseAbroad(add.table(), add.column().constraints());
            addColumn(add.column(), add.place());
        } else if (alteration instanceof DropColumn drop) {
            dropColumn(drop);
        } else if (alteration instanceof RenameColumn rename) {
            changes.add(new TableChange.RenameColumn(rename.column(), words.names.of(rename.newName())));
        } else if (alteration instanceof AlterColumn alter) {
            alterColumn(alter);
        } else if (alteration instanceof AddConstraint add) {
            words.constraintClauses().refuseAbroad(add.table(), List.of(add.constraint()));
            changes.add(new TableChange.AddConstraint(words.constraint(add.constraint())));
        } else {
            dropConstraint((DropConstraint) alteration);
        }
    }

    /** With its constraints where ALTER TABLE can add it, which takes them with the column only. */
    private void addColumn(Column column, @Nullable ColumnPlace place) {
        if (new SqliteAlterations(words).canBeAdded(column)) {
            changes.add(new TableChange.AddColumn(words.addedColumn(column), place));
            return;
        }
        columns.refuseStart(column);
        changes.add(new TableChange.AddColumn(words.columnClause(column), place));
        column.constraints().stream()
                .filter(c -> !(column.isIdentity() && c instanceof Constraint.PrimaryKey))
                .forEach(c -> changes.add(new TableChange.AddConstraint(words.constraint(c))));
    }

    /** A key of the table that names the column would keep it. */
    private void dropColumn(DropColumn drop) {
        if (drop.definition() != null) {
            drop.definition().constraints().forEach(constraint -> dropWithColumn(drop, constraint));
        }
        changes.add(new TableChange.DropValues(drop.column(), false));
        changes.add(new TableChange.DropColumn(drop.column()));
    }

    private void dropWithColumn(DropColumn drop, Constraint constraint) {
        if (SqliteAlterations.keepsColumn(constraint)) {
            dropConstraint(new DropConstraint(drop.table(), constraint.name(), constraint, true));
        } else if (constraint instanceof Constraint.Check) {
            changes.add(new TableChange.DropWithColumn(search(constraint.name(), constraint)));
        }
    }

    /** Comments are left out, so there may be nothing to change. */
    private void alterColumn(AlterColumn alter) {
        String column = alter.column();
        ColumnChange change = alter.change();
        if (change.counter() != null) {
            throw words.refused(
                    "SQLite counts a column up from the creation of its table on or never, so that cannot change for column "
                            + column + ".",
                    "Create another table, copy the rows, drop the old one and rename the new one.");
        }
        if (change.expression() != null) {
            changes.add(new TableChange.AlterExpression(column, change.expression()));
        }
        if (change.type() == null && change.using() == null && clauses(change).isEmpty()) {
            return;
        }
        if (change.type() != null) {
            changes.add(new TableChange.DropValues(column, isOfEnumeration(alter)));
        }
        String type = change.type() == null ? null : words.types.of(change.type());
        Map<ClauseKind, @Nullable String> clauses = clauses(change);
        if (type != null || !clauses.isEmpty()) {
            changes.add(new TableChange.AlterColumn(column, type, change.using(), clauses));
        }
        if (change.type() instanceof SqlType.Enumeration enumeration) {
            changes.add(new TableChange.AddConstraint(columns.values(column, enumeration)));
        }
    }

    /** A check without a name that says the same is somebody's own, unless an enumeration is spoken of. */
    private static boolean isOfEnumeration(AlterColumn alter) {
        return alter.change().type() instanceof SqlType.Enumeration
                || (alter.from() != null && alter.from().type() instanceof SqlType.Enumeration);
    }

    private Map<ClauseKind, @Nullable String> clauses(ColumnChange change) {
        Map<ClauseKind, @Nullable String> clauses = new EnumMap<>(ClauseKind.class);
        if (change.isNullable() != null) {
            clauses.put(ClauseKind.NOT_NULL, change.isNullable() ? null : "NOT NULL");
        }
        if (change.defaultValue() != null) {
            ColumnDefault value = change.defaultValue().value();
            clauses.put(
                    ClauseKind.DEFAULT,
                    value == null ? null : columns.defaultClause(value).strip());
        }
        if (change.collation() != null) {
            String collation = change.collation().value();
            clauses.put(ClauseKind.COLLATE, collation == null ? null : "COLLATE " + words.names.of(collation));
        }
        return clauses;
    }

    private void dropConstraint(DropConstraint drop) {
        ConstraintSearch search = drop.definition() == null
                ? ConstraintSearch.named(Objects.requireNonNull(drop.name()))
                : search(drop.name(), drop.definition());
        changes.add(new TableChange.DropConstraint(search, drop.ifExists()));
    }

    private ConstraintSearch search(@Nullable String name, Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return new ConstraintSearch(ClauseKind.PRIMARY_KEY, name, key.columns(), null, null);
        }
        if (constraint instanceof Constraint.Unique unique) {
            return new ConstraintSearch(ClauseKind.UNIQUE, name, unique.columns(), null, null);
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            return new ConstraintSearch(
                    ClauseKind.FOREIGN_KEY,
                    name,
                    key.columns(),
                    null,
                    key.table().name());
        }
        if (constraint instanceof Constraint.Check check) {
            return new ConstraintSearch(ClauseKind.CHECK, name, List.of(), check.condition(), null);
        }
        throw words.refused("SQLite has no exclusion constraints.", "Leave it out on SQLite.");
    }
}
