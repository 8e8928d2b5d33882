package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AddEnumValue;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropEnumeration;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said in much the same words everywhere. Each database adds the rest, and says some of it in its own way. */
abstract class StandardOperations implements OperationVisitor<List<String>> {

    final Dialect dialect;
    final ExistingSchema existing;
    final Names names;
    final Literals literals;
    final Types types;

    StandardOperations(Dialect dialect, ExistingSchema existing, Literals literals, Types types) {
        this.dialect = dialect;
        this.existing = existing;
        this.names = new Names(dialect);
        this.literals = literals;
        this.types = types;
    }

    /** A column as it stands in a CREATE TABLE or ADD COLUMN, without constraints but NOT NULL. */
    abstract String columnClause(Column column);

    /** Refuses columns and constraints that come together, and that the database does not take together. */
    void refuseUnfit(List<Column> together, List<Constraint> constraints) {}

    /** Whether the database counts up columns of this type beside those of whole numbers. */
    boolean countsUp(SqlType type) {
        return false;
    }

    /** Which constraints the database has, and how it writes them. */
    abstract ConstraintClauses constraintClauses();

    /** Which indexes the database has, and how it writes them. */
    abstract IndexClauses indexClauses();

    @Override
    public List<String> createTable(CreateTable operation) {
        Table table = operation.table();
        refuseUnfit(table.columns(), table.allConstraints());
        String head = "CREATE TABLE " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + names.of(table.name());
        String create = head + " (\n    " + String.join(",\n    ", tableElements(table)) + "\n)" + tableOptions(table);
        List<String> statements = new ArrayList<>(createTypes(table.columns()));
        statements.add(create);
        statements.addAll(afterwards(table));
        return statements;
    }

    List<String> tableElements(Table table) {
        return Stream.concat(
                        table.columns().stream().map(this::columnClause),
                        table.allConstraints().stream().map(this::constraint))
                .toList();
    }

    String tableOptions(Table table) {
        String product = dialect.product();
        return table.options().stream()
                .filter(option -> option.product().name().equalsIgnoreCase(product))
                .map(option -> " " + option.sql())
                .collect(Collectors.joining());
    }

    /** What has to be there before columns of named types can be. */
    final List<String> createTypes(List<Column> columns) {
        return columns.stream()
                .map(Column::type)
                .filter(SqlType.Enumeration.class::isInstance)
                .map(type -> createType((SqlType.Enumeration) type))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Where types have names, what creates one unless it is there. */
    List<String> createType(SqlType.Enumeration type) {
        return List.of();
    }

    /** What has to be said after a table was created: comments, where they are statements of their own. */
    List<String> afterwards(Table table) {
        return List.of();
    }

    final String constraint(Constraint constraint) {
        int most = indexClauses().mostParts();
        int columns = constraint.columns().size();
        if (columns > most) {
            throw refused(
                    dialect.product() + " takes at most " + most + " columns in a key, and not " + columns + ".",
                    "Leave out those that tell no rows apart.");
        }
        return constraint.accept(constraintClauses());
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return List.of("DROP TABLE " + (operation.ifExists() ? "IF EXISTS " : "") + names.of(operation.table()));
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        refuseSame(operation.table().name(), operation.newName());
        return alter(operation.table(), "RENAME TO " + names.of(operation.newName()));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return alter(
                operation.table(),
                "RENAME COLUMN " + names.of(operation.column()) + " TO " + names.of(operation.newName()));
    }

    @Override
    public List<String> addConstraint(AddConstraint operation) {
        return alter(operation.table(), "ADD " + constraint(operation.constraint()));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return alter(
                operation.table(),
                "DROP CONSTRAINT " + (operation.ifExists() ? "IF EXISTS " : "") + names.given(operation.name()));
    }

    /** To some databases a name is another one already when a letter of it is larger, to some it is not. */
    final void refuseSame(String name, String newName) {
        if (names.areSame(name, newName)) {
            throw refused(
                    dialect.product() + " takes " + name + " and " + newName + " for the same name.",
                    "Leave the renaming out.");
        }
    }

    /** All rows were looked at when it was added. */
    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return List.of();
    }

    final List<String> alter(ObjectName table, String action) {
        return List.of("ALTER TABLE " + names.of(table) + " " + action);
    }

    /** One after another. */
    @Override
    public List<String> batchAlterTable(BatchAlterTable operation) {
        return operation.alterations().stream()
                .flatMap(alteration -> alteration.accept(this).stream())
                .toList();
    }

    /** Enumerations that have names are PostgreSQL's alone. */
    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        throw NamedEnumerations.refused(dialect, operation);
    }

    /** An enumeration goes with its column. */
    @Override
    public List<String> dropEnumeration(DropEnumeration operation) {
        return List.of();
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return List.of(indexClauses().create(operation));
    }

    @Override
    public List<String> bulkInsert(BulkInsert operation) {
        return new Inserts(names, literals).of(operation);
    }

    @Override
    public List<String> executeSql(ExecuteSql operation) {
        return List.of(new Parameters(dialect, literals).written(operation));
    }

    final OperationNotSupportedException refused(String reason, String wayAround) {
        return new OperationNotSupportedException(dialect.product(), reason, wayAround);
    }
}
