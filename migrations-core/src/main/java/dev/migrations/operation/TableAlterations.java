package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Define;
import dev.migrations.schema.Index;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one table, to be made at once. Each method is that of {@link Operations}. Not thread-safe. */
public final class TableAlterations {

    private final ObjectName table;
    private final List<TableOperation> alterations = new ArrayList<>();
    private Recreate recreate = Recreate.AUTO;

    TableAlterations(ObjectName table) {
        this.table = table;
    }

    /** Adds a column. */
    public TableAlterations addColumn(Column column) {
        return add(new AddColumn(table, column, false));
    }

    /** Adds a column if there is none of its name. */
    public TableAlterations addColumn(Column column, IfNotExists condition) {
        return add(new AddColumn(table, column, true));
    }

    /** Adds a column right before another one; on PostgreSQL, which adds columns at the end only, it is refused. */
    public TableAlterations addColumnBefore(Column column, String other) {
        return add(new AddColumn(table, column, new ColumnPlace(ColumnPlace.Side.BEFORE, other), false));
    }

    /** Adds a column right behind another one; on PostgreSQL, which adds columns at the end only, it is refused. */
    public TableAlterations addColumnAfter(Column column, String other) {
        return add(new AddColumn(table, column, new ColumnPlace(ColumnPlace.Side.AFTER, other), false));
    }

    /** Drops a column, for good. */
    public TableAlterations dropColumn(String column) {
        return add(new DropColumn(table, column, null, false));
    }

    /** Drops a column if it is there, for good. */
    public TableAlterations dropColumn(String column, IfExists condition) {
        return add(new DropColumn(table, column, null, true));
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

    /** Drops a constraint by its name if it is there, for good. */
    public TableAlterations dropConstraint(String name, IfExists condition) {
        return add(new DropConstraint(table, name, null, true));
    }

    /** Drops a constraint in a way that can be taken back. */
    public TableAlterations dropConstraint(Constraint constraint) {
        return add(new DropConstraint(table, constraint.name(), constraint, false));
    }

    /** Has a constraint that was added as not valid hold for the rows that were there before it. */
    public TableAlterations validateConstraint(String name) {
        return add(new ValidateConstraint(table, name, null));
    }

    /** The same by its definition. */
    public TableAlterations validateConstraint(Constraint constraint) {
        return add(new ValidateConstraint(table, constraint.name(), constraint));
    }

    /**
     * Creates an index on columns. Call it last, with the columns as they are called then: SQLite creates the indexes of a
     * batch behind all else.
     */
    public TableAlterations createIndex(String name, String... columns) {
        return createIndex(Define.index(name).on(table, columns));
    }

    /** Creates an index, which names the table once more. */
    public TableAlterations createIndex(Index index, CreateIndexOption... options) {
        return add(CreateIndex.of(index, options));
    }

    /** Drops an index by its name, for good. */
    public TableAlterations dropIndex(String name, DropIndexOption... options) {
        return add(DropIndex.of(table, name, null, options));
    }

    /** Drops an index in a way that can be taken back. */
    public TableAlterations dropIndex(Index index, DropIndexOption... options) {
        return add(DropIndex.of(index.table(), index.name(), index, options));
    }

    /** Gives an index another name. */
    public TableAlterations renameIndex(String name, String newName) {
        return add(new RenameIndex(table, name, newName));
    }

    /** Says to people what the table is for; null takes the comment away. SQLite has no comments, and ignores it. */
    public TableAlterations commentOnTable(@Nullable String comment) {
        return add(new CommentOnTable(table, comment, null));
    }

    /** The same in a way that can be taken back. */
    public TableAlterations commentOnTable(@Nullable String comment, @Nullable String former) {
        return add(new CommentOnTable(table, comment, new Assigned<>(former)));
    }

    /** Says to people what a column is for; null takes the comment away. SQLite has no comments, and ignores it. */
    public TableAlterations commentOnColumn(String column, @Nullable String comment) {
        return alterColumn(column, c -> c.comment(comment));
    }

    /** Whether SQLite writes the table anew. Default {@link Recreate#AUTO}. */
    public TableAlterations recreate(Recreate whether) {
        recreate = whether;
        return this;
    }

    private TableAlterations add(TableOperation alteration) {
        alterations.add(alteration);
        return this;
    }

    BatchAlterTable operation() {
        refuseSecondKey();
        return new BatchAlterTable(table, alterations, recreate);
    }

    private void refuseSecondKey() {
        long keys = 0;
        for (TableOperation alteration : alterations) {
            keys += primaryKeys(alteration);
            if (keys > 1) {
                throw new InvalidDefinitionException(
                        "Table " + table + " gets " + keys + " primary keys at once.",
                        "Add one, primaryKey(\"a\", \"b\"), if it has several columns.");
            }
            // What is dropped may have been the key.
            keys = alteration instanceof DropConstraint || alteration instanceof DropColumn ? 0 : keys;
        }
    }

    private static long primaryKeys(TableOperation alteration) {
        Stream<Constraint> added = Stream.empty();
        if (alteration instanceof AddColumn add && !add.ifNotExists()) {
            added = add.column().constraints().stream();
        } else if (alteration instanceof AddConstraint add) {
            added = Stream.of(add.constraint());
        }
        return added.filter(Constraint.PrimaryKey.class::isInstance).count();
    }
}
