package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same operation with a name for each constraint and index. */
final class OperationNames implements OperationVisitor<Operation> {

    private final NamingConvention convention;

    OperationNames(NamingConvention convention) {
        this.convention = convention;
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(named(operation.table()), operation.ifNotExists());
    }

    @Override
    public Operation dropTable(DropTable operation) {
        Table definition = operation.definition();
        return new DropTable(operation.table(), definition == null ? null : named(definition), operation.ifExists());
    }

    @Override
    public Operation renameTable(RenameTable operation) {
        return operation;
    }

    @Override
    public TableAlteration addColumn(AddColumn operation) {
        return new AddColumn(
                operation.table(),
                named(operation.table(), operation.column()),
                operation.place(),
                operation.ifNotExists());
    }

    @Override
    public TableAlteration dropColumn(DropColumn operation) {
        Column definition = operation.definition();
        return new DropColumn(
                operation.table(),
                operation.column(),
                definition == null ? null : named(operation.table(), definition),
                operation.ifExists());
    }

    @Override
    public TableAlteration alterColumn(AlterColumn operation) {
        Column from = operation.from();
        return new AlterColumn(
                operation.table(),
                operation.column(),
                from == null ? null : named(operation.table(), from),
                operation.change());
    }

    @Override
    public TableAlteration renameColumn(RenameColumn operation) {
        return operation;
    }

    @Override
    public TableAlteration addConstraint(AddConstraint operation) {
        return new AddConstraint(operation.table(), convention.named(operation.table(), operation.constraint()));
    }

    @Override
    public TableAlteration dropConstraint(DropConstraint operation) {
        Constraint definition = operation.definition();
        if (definition == null) {
            return operation;
        }
        String name = operation.name() != null ? operation.name() : convention.nameOf(operation.table(), definition);
        return new DropConstraint(operation.table(), name, definition.named(name), operation.ifExists());
    }

    @Override
    public TableOperation validateConstraint(ValidateConstraint operation) {
        Constraint definition = operation.definition();
        if (definition == null) {
            return operation;
        }
        String name = operation.name() != null ? operation.name() : convention.nameOf(operation.table(), definition);
        return new ValidateConstraint(operation.table(), name, definition.named(name));
    }

    @Override
    public Operation batchAlterTable(BatchAlterTable operation) {
        List<TableOperation> named = operation.alterations().stream()
                .map(alteration -> (TableOperation) alteration.accept(this))
                .toList();
        return new BatchAlterTable(operation.table(), named, operation.recreate());
    }

    @Override
    public TableOperation createIndex(CreateIndex operation) {
        return new CreateIndex(convention.named(operation.index()), operation.ifNotExists(), operation.concurrently());
    }

    @Override
    public TableOperation dropIndex(DropIndex operation) {
        Index definition = operation.definition();
        if (definition == null) {
            return operation;
        }
        @Nullable String given = operation.name();
        Index named = convention.named(given == null ? definition : definition.named(given));
        return new DropIndex(operation.table(), named.name(), named, operation.ifExists(), operation.concurrently());
    }

    @Override
    public TableOperation renameIndex(RenameIndex operation) {
        return operation;
    }

    @Override
    public TableOperation commentOnTable(CommentOnTable operation) {
        return operation;
    }

    @Override
    public Operation addEnumValue(AddEnumValue operation) {
        return operation;
    }

    @Override
    public Operation dropEnumeration(DropEnumeration operation) {
        return operation;
    }

    @Override
    public Operation bulkInsert(BulkInsert operation) {
        return operation;
    }

    @Override
    public Operation executeSql(ExecuteSql operation) {
        return operation;
    }

    private Table named(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> named(table.name(), column))
                        .toList(),
                table.constraints().stream()
                        .map(constraint -> convention.named(table.name(), constraint))
                        .toList(),
                table.comment(),
                table.options());
    }

    private Column named(ObjectName table, Column column) {
        return column.withConstraints(column.constraints().stream()
                .map(constraint -> convention.named(table, constraint))
                .toList());
    }
}
