package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ColumnPlace;
import dev.migrations.operation.CommentOnTable;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What MariaDB and MySQL say alike. Each definition commits by itself, so that what belongs together is said in one
 * statement.
 */
abstract class MySqlFamily extends StandardOperations {

    private static final String KEY = "PRIMARY";

    final MySqlColumns columns;
    private final boolean mariaDb;
    private final NamingConvention naming;

    MySqlFamily(Dialect dialect, ExistingSchema existing, boolean mariaDb, NamingConvention naming) {
        super(dialect, existing, new MySqlLiterals(mariaDb), new MySqlTypes(mariaDb));
        this.mariaDb = mariaDb;
        this.naming = naming;
        this.columns = new MySqlColumns(this, mariaDb);
    }

    /** What drops a constraint of this kind, behind ALTER TABLE. */
    abstract String dropAction(Constraint constraint);

    @Override
    final ConstraintClauses constraintClauses() {
        return new MySqlConstraints(names, dialect.product());
    }

    @Override
    final IndexClauses indexClauses() {
        return new MySqlIndexes(names, dialect.product(), mariaDb);
    }

    @Override
    final String columnClause(Column column) {
        new MySqlRefusals(this, mariaDb).checkComment(column);
        return columns.clause(column);
    }

    @Override
    final String tableOptions(Table table) {
        return MySqlColumns.start(table.columns()).map(start -> " " + start).orElse("")
                + (table.comment() == null ? "" : " COMMENT = " + comment(table.name(), table.comment()))
                + super.tableOptions(table);
    }

    /** The new name is the one of another database unless it says otherwise. */
    @Override
    public List<String> renameTable(RenameTable operation) {
        return alter(
                operation.table(), "RENAME TO " + names.of(operation.table().sibling(operation.newName())));
    }

    @Override
    final boolean countsUp(SqlType type) {
        return type == SqlType.Simple.REAL || type == SqlType.Simple.DOUBLE_PRECISION;
    }

    /** Another engine may count up a column that is not the first of its key. */
    @Override
    public final List<String> createTable(CreateTable operation) {
        if (!super.tableOptions(operation.table()).toLowerCase(Locale.ROOT).contains("engine")) {
            new MySqlRefusals(this, mariaDb)
                    .checkOrder(operation.table().columns(), operation.table().allConstraints());
        }
        return super.createTable(operation);
    }

    @Override
    final void refuseUnfit(List<Column> together, List<Constraint> constraints) {
        new MySqlRefusals(this, mariaDb).check(together, constraints);
    }

    @Override
    public final List<String> batchAlterTable(BatchAlterTable operation) {
        new MySqlRefusals(this, mariaDb)
                .checkCounted(operation.alterations().stream()
                        .filter(AddColumn.class::isInstance)
                        .map(alteration -> ((AddColumn) alteration).column())
                        .toList());
        return super.batchAlterTable(operation);
    }

    final List<String> add(AddColumn operation, String condition) {
        refuseUnfit(List.of(operation.column()), operation.column().constraints());
        StringBuilder action = new StringBuilder("ADD COLUMN ")
                .append(condition)
                .append(columnClause(operation.column()))
                .append(place(operation));
        for (Constraint constraint : operation.column().constraints()) {
            action.append(", ADD ").append(constraint(constraint));
        }
        MySqlColumns.start(List.of(operation.column()))
                .ifPresent(start -> action.append(", ").append(start));
        return alter(operation.table(), action.toString());
    }

    /** Whether it is the primary key, which is called PRIMARY here and by the convention elsewhere. */
    final boolean dropsKey(DropConstraint operation) {
        if (operation.definition() != null) {
            return operation.definition() instanceof Constraint.PrimaryKey;
        }
        String name = Objects.requireNonNull(operation.name());
        boolean another = existing != ExistingSchema.unseen() && existing.hasConstraint(operation.table(), name);
        return naming.isPrimaryKey(operation.table(), name) && !another;
    }

    final List<String> dropKey(DropConstraint operation) {
        boolean gone = operation.ifExists() && !existing.hasConstraint(operation.table(), KEY);
        return gone ? List.of() : alter(operation.table(), "DROP PRIMARY KEY");
    }

    /** What is to come before a column comes after the one before that. */
    private String place(AddColumn operation) {
        ColumnPlace place = operation.place();
        if (place == null) {
            return "";
        }
        if (place.side() == ColumnPlace.Side.AFTER) {
            return " AFTER " + names.of(place.column());
        }
        List<String> there = existing.columnNames(operation.table());
        List<String> folded =
                there.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int other = folded.indexOf(place.column().toLowerCase(Locale.ROOT));
        if (other < 0) {
            throw new InvalidDefinitionException(
                    "There is no column " + place.column() + " of " + operation.table() + ".", "Correct the name.");
        }
        return other == 0 ? " FIRST" : " AFTER " + names.of(there.get(other - 1));
    }

    /** A column that a foreign key or a check names stays until that is gone. */
    final List<String> drop(DropColumn operation, String condition) {
        List<String> actions = new ArrayList<>();
        if (operation.definition() != null) {
            operation.definition().constraints().forEach(constraint -> actions.add(dropAction(constraint)));
        }
        actions.add("DROP COLUMN " + condition + names.of(operation.column()));
        return alter(operation.table(), String.join(", ", actions));
    }

    @Override
    public List<String> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        if (change.using() != null) {
            throw refused(
                    dialect.product() + " converts the values itself when the type of a column changes.",
                    "Add a column of the new type, fill it with an UPDATE, drop the old one and rename the new one.");
        }
        refuseUnfit(operation.column(), change);
        new MySqlDefaults(this, mariaDb).check(operation);
        new MySqlRefusals(this, mariaDb).checkConversion(operation);
        if (onlyDropsDefault(change)) {
            return alter(operation.table(), "ALTER COLUMN " + names.of(operation.column()) + " DROP DEFAULT");
        }
        Column former =
                operation.from() != null ? operation.from() : existing.column(operation.table(), operation.column());
        Column changed = MySqlColumns.changed(former, change);
        String start = change.counter() == null
                ? ""
                : MySqlColumns.start(List.of(changed))
                        .map(first -> ", " + first)
                        .orElse("");
        return alter(operation.table(), "MODIFY COLUMN " + columnClause(changed) + start);
    }

    /** What the change alone tells, whatever the column is. */
    private void refuseUnfit(String column, ColumnChange change) {
        if (change.comment() != null && change.comment().value() != null) {
            new MySqlRefusals(this, mariaDb)
                    .checkComment(column, change.comment().value());
        }
        if (change.defaultValue() != null) {
            columns.refuseInstant(change.defaultValue().value());
        }
    }

    /** All else wants to be told the whole column. */
    private static boolean onlyDropsDefault(ColumnChange change) {
        boolean drops = change.defaultValue() != null && change.defaultValue().value() == null;
        return drops
                && change.equals(new ColumnChange(null, null, null, change.defaultValue(), null, null, null, null));
    }

    @Override
    public List<String> bulkInsert(BulkInsert operation) {
        return MySqlLiterals.inUtc(
                super.bulkInsert(operation), operation.rows().stream().flatMap(List::stream));
    }

    @Override
    public List<String> executeSql(ExecuteSql operation) {
        return MySqlLiterals.inUtc(
                super.executeSql(operation), operation.parameters().stream().map(Literal::of));
    }

    @Override
    public List<String> renameIndex(RenameIndex operation) {
        return alter(
                operation.table(),
                "RENAME INDEX " + names.of(operation.name()) + " TO " + names.of(operation.newName()));
    }

    @Override
    public List<String> commentOnTable(CommentOnTable operation) {
        String comment = operation.comment() == null ? "" : operation.comment();
        return alter(operation.table(), "COMMENT = " + comment(operation.table(), comment));
    }

    private String comment(ObjectName table, String comment) {
        new MySqlRefusals(this, mariaDb).checkComment(table, comment);
        return MySqlLiterals.comment(comment);
    }
}
