package dev.migrations.dialect.render;

import dev.migrations.dialect.sqlite.TableChange;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;

/** What SQLite's ALTER TABLE does whatever the table looks like. For the rest the table is written anew. */
final class SqliteAlterations {

    private final SqliteOperations words;

    SqliteAlterations(SqliteOperations words) {
        this.words = words;
    }

    boolean areNative(TableOperation operation) {
        if (operation instanceof AddColumn adds) {
            return adds.place() == null && canBeAdded(adds.column());
        }
        return operation instanceof RenameColumn || !(operation instanceof TableAlteration);
    }

    /** Where its constraints can stand behind it, its text says the rest, as it does in a batch. */
    boolean canBeAdded(Column column) {
        return !column.isIdentity()
                && column.constraints().stream().allMatch(SqliteAlterations::goesWithColumn)
                && new TableChange.AddColumn(words.addedColumn(column)).isNative();
    }

    private static boolean goesWithColumn(Constraint constraint) {
        return constraint instanceof Constraint.ForeignKey || constraint instanceof Constraint.Check;
    }

    /** Whether a column cannot be dropped before this constraint of it is. */
    static boolean keepsColumn(Constraint constraint) {
        return constraint instanceof Constraint.Unique || constraint instanceof Constraint.PrimaryKey;
    }
}
