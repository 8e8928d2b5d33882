package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the changes of one table, to be made at once. Each method is that of {@link Operations}. Not thread-safe. */
public final class TableAlterations {

    private final ObjectName table;
    private final List<TableAlteration> alterations = new ArrayList<>();
    private Recreate recreate = Recreate.AUTO;

    TableAlterations(ObjectName table) {
        this.table = table;
    }

    /** Adds a column. */
    public TableAlterations addColumn(Column column) {
        return add(new AddColumn(table, column, false));
    }

    /** Drops a column, for good. */
    public TableAlterations dropColumn(String column) {
        return add(new DropColumn(table, column, null, false));
    }

    /** Drops a column in a way that can be taken back. */
    public TableAlterations dropColumn(Column column) {
        return add(new DropColumn(table, column.name(), column, false));
    }

    /** Changes a column. */
    public TableAlterations alterColumn(String column, Consumer<ColumnAlteration> change) {
        ColumnAlteration alteration = new ColumnAlteration(table, column);
        change.accept(alteration);
        return add(alteration.operation());
    }

    /** Gives a column another name. */
    public TableAlterations renameColumn(String column, String newName) {
        return add(new RenameColumn(table, column, newName));
    }

    /** Adds a constraint. */
    public TableAlterations addConstraint(Constraint constraint) {
        return add(new AddConstraint(table, constraint));
    }

    /** Drops a constraint by its name, for good. */
    public TableAlterations dropConstraint(String name) {
        return add(new DropConstraint(table, name, null, false));
    }

    /** Drops a constraint in a way that can be taken back. */
    public TableAlterations dropConstraint(Constraint constraint) {
        return add(new DropConstraint(table, constraint.name(), constraint, false));
    }

    /** Whether SQLite writes the table anew. Default {@link Recreate#AUTO}. */
    public TableAlterations recreate(Recreate whether) {
        recreate = whether;
        return this;
    }

    private TableAlterations add(TableAlteration alteration) {
        alterations.add(alteration);
        return this;
    }

    BatchAlterTable operation() {
        return new BatchAlterTable(table, alterations, recreate);
    }
}
