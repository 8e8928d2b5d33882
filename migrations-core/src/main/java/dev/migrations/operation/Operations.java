package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Define;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.SchemaInspector;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableElement;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a Java revision works with. All of it happens on the connection, and in the transaction, in which the revision is
 * recorded as applied, so that both are kept or neither is.
 *
 * <p>The operations say the same on every database; {@link Define} has the words for what they create. What a database
 * cannot do is refused with {@link dev.migrations.error.MigrationException}. A table is named {@code poems}, or {@code
 * audit.events} with its schema. A constraint or index without a name gets one by the {@link NamingConvention}. What is
 * dropped by its definition instead of its name can be taken back.
 *
 * <p>Valid while the revision's method runs and on its thread only.
 */
public interface Operations extends DataOperations {

    /** Makes a change that is there as a value. All operations below come here. */
    void apply(Operation operation);

    /** Creates a table of columns and constraints. */
    default void createTable(String name, TableElement... elements) {
        createTable(Define.table(name, elements));
    }

    /** Creates a table with a comment or options of its own. */
    default void createTable(Table table) {
        apply(new CreateTable(table, false));
    }

    /** Creates a table if there is none of its name. */
    default void createTable(Table table, IfNotExists condition) {
        apply(new CreateTable(table, true));
    }

    /** Drops a table, for good. */
    default void dropTable(String name) {
        apply(new DropTable(ObjectName.parse(name), null, false));
    }

    /** Drops a table if it is there, for good. */
    default void dropTable(String name, IfExists condition) {
        apply(new DropTable(ObjectName.parse(name), null, true));
    }

    /** Drops a table in a way that can be taken back, but for its rows. */
    default void dropTable(Table table) {
        apply(new DropTable(table.name(), table, false));
    }

    /** Gives a table another name in its schema. */
    default void renameTable(String name, String newName) {
        apply(new RenameTable(ObjectName.parse(name), newName));
    }

    /** Adds a column, with the constraints that are written with it. */
    default void addColumn(String table, Column column) {
        apply(new AddColumn(ObjectName.parse(table), column, false));
    }

    /** Adds a column if there is none of its name. */
    default void addColumn(String table, Column column, IfNotExists condition) {
        apply(new AddColumn(ObjectName.parse(table), column, true));
    }

    /** Adds a column right before another one; on PostgreSQL, which adds columns at the end only, it is refused. */
    default void addColumnBefore(String table, Column column, String other) {
        ColumnPlace place = new ColumnPlace(ColumnPlace.Side.BEFORE, other);
        apply(new AddColumn(ObjectName.parse(table), column, place, false));
    }

    /** Adds a column right behind another one; on PostgreSQL, which adds columns at the end only, it is refused. */
    default void addColumnAfter(String table, Column column, String other) {
        ColumnPlace place = new ColumnPlace(ColumnPlace.Side.AFTER, other);
        apply(new AddColumn(ObjectName.parse(table), column, place, false));
    }

    /** Drops a column, for good. */
    default void dropColumn(String table, String column) {
        apply(new DropColumn(ObjectName.parse(table), column, null, false));
    }

    /** Drops a column if it is there, for good. */
    default void dropColumn(String table, String column, IfExists condition) {
        apply(new DropColumn(ObjectName.parse(table), column, null, true));
    }

    /** Drops a column in a way that can be taken back, but for its values. */
    default void dropColumn(String table, Column column) {
        apply(new DropColumn(ObjectName.parse(table), column.name(), column, false));
    }

    /** Changes a column: {@code alterColumn("poems", "title", c -> c.type(text()).notNull())}. */
    default void alterColumn(String table, String column, Consumer<ColumnAlteration> change) {
        ColumnAlteration alteration = new ColumnAlteration(ObjectName.parse(table), column);
        change.accept(alteration);
        apply(alteration.operation());
    }

    /** Gives a column another name. */
    default void renameColumn(String table, String column, String newName) {
        apply(new RenameColumn(ObjectName.parse(table), column, newName));
    }

    /** Makes several changes of one table at once; SQLite then writes it anew a single time. */
    default void batchAlterTable(String table, Consumer<TableAlterations> changes) {
        TableAlterations alterations = new TableAlterations(ObjectName.parse(table));
        changes.accept(alterations);
        apply(alterations.operation());
    }

    /** Adds a constraint, which all rows must fulfil. */
    default void addConstraint(String table, Constraint constraint) {
        apply(new AddConstraint(ObjectName.parse(table), constraint));
    }

    /** Drops a constraint by its name, for good. */
    default void dropConstraint(String table, String name) {
        apply(new DropConstraint(ObjectName.parse(table), name, null, false));
    }

    /** Drops a constraint by its name if it is there, for good. */
    default void dropConstraint(String table, String name, IfExists condition) {
        apply(new DropConstraint(ObjectName.parse(table), name, null, true));
    }

    /** Drops a constraint in a way that can be taken back: {@code dropConstraint("poems", unique("slug"))}. */
    default void dropConstraint(String table, Constraint constraint) {
        apply(new DropConstraint(ObjectName.parse(table), constraint.name(), constraint, false));
    }

    /**
     * Has a constraint that was added as {@link Constraint.ForeignKey#notValid not valid} hold for the rows that were there
     * before it. Where all rows were looked at when it was added, nothing happens.
     */
    default void validateConstraint(String table, String name) {
        apply(new ValidateConstraint(ObjectName.parse(table), name, null));
    }

    /** The same by its definition: {@code validateConstraint("poems", check("rating > 0"))}. */
    default void validateConstraint(String table, Constraint constraint) {
        apply(new ValidateConstraint(ObjectName.parse(table), constraint.name(), constraint));
    }

    /** Creates an index on columns. */
    default void createIndex(String name, String table, String... columns) {
        createIndex(Define.index(name).on(table, columns));
    }

    /** Creates an index: {@code createIndex(index("ix").on("poems", "slug").unique(), IF_NOT_EXISTS, CONCURRENTLY)}. */
    default void createIndex(Index index, CreateIndexOption... options) {
        apply(CreateIndex.of(index, options));
    }

    /** Drops an index by its name, for good. */
    default void dropIndex(String name, String table, DropIndexOption... options) {
        apply(DropIndex.of(ObjectName.parse(table), name, null, options));
    }

    /** Drops an index in a way that can be taken back. */
    default void dropIndex(Index index, DropIndexOption... options) {
        apply(DropIndex.of(index.table(), index.name(), index, options));
    }

    /** Gives an index another name. */
    default void renameIndex(String table, String name, String newName) {
        apply(new RenameIndex(ObjectName.parse(table), name, newName));
    }

    /** Says to people what a table is for; null takes the comment away. SQLite has no comments, and ignores it. */
    default void commentOnTable(String table, @Nullable String comment) {
        apply(new CommentOnTable(ObjectName.parse(table), comment, null));
    }

    /** The same in a way that can be taken back. */
    default void commentOnTable(String table, @Nullable String comment, @Nullable String former) {
        apply(new CommentOnTable(ObjectName.parse(table), comment, new Assigned<>(former)));
    }

    /** Says to people what a column is for; null takes the comment away. SQLite has no comments, and ignores it. */
    default void commentOnColumn(String table, String column, @Nullable String comment) {
        alterColumn(table, column, c -> c.comment(comment));
    }

    /** Adds a value to an enumeration that PostgreSQL knows by its name, behind the others. */
    default void addEnumValue(String type, String value) {
        apply(new AddEnumValue(ObjectName.parse(type), value, null));
    }

    /** Adds a value to an enumeration that PostgreSQL knows by its name, behind one of the others. */
    default void addEnumValueAfter(String type, String value, String after) {
        apply(new AddEnumValue(ObjectName.parse(type), value, after));
    }

    /** Drops an enumeration that PostgreSQL knows by its name; no column may be of it. The others ignore it. */
    default void dropEnumeration(String type) {
        apply(new DropEnumeration(ObjectName.parse(type), false));
    }

    /** Drops an enumeration if it is there. */
    default void dropEnumeration(String type, IfExists condition) {
        apply(new DropEnumeration(ObjectName.parse(type), true));
    }

    /** Inserts rows: {@code bulkInsert("poets", List.of("id", "name"), rows -> rows.add(1, "Goethe").add(2, "Schiller"))}. */
    default void bulkInsert(String table, List<String> columns, Consumer<Rows> rows) {
        Rows collected = new Rows(ObjectName.parse(table), columns);
        rows.accept(collected);
        apply(collected.operation());
    }

    /**
     * Runs one statement.
     *
     * @param sql the statement, with {@code ?} for each parameter; it is not split, so it has to be a single one
     * @param parameters the values of the parameters, in order
     */
    default void execute(String sql, @Nullable Object... parameters) {
        apply(new ExecuteSql(sql, Arrays.asList(parameters)));
    }

    /** The database that the revision runs on, for what only one of them has. */
    Product product();

    /**
     * The connection of this run, for everything that the operations are too small for: queries, batches, streams. It
     * belongs to the engine: do not close it, commit it, roll it back or change its autocommit.
     */
    Connection connection();

    /** Questions about the schema as it is now. */
    SchemaInspector inspector();

    /**
     * Says how far a long revision is, for logs and listeners. May be called as often as one likes.
     *
     * @param done what is done, in any unit
     * @param total all there is to do in the same unit, or 0 if that is not known
     */
    void progress(long done, long total);
}
