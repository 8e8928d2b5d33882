package dev.migrations.operation;

/** One answer for each operation; an operation that is added is a compile error wherever one is missing. */
public interface OperationVisitor<R> {

    R createTable(CreateTable operation);

    R dropTable(DropTable operation);

    R renameTable(RenameTable operation);

    R addColumn(AddColumn operation);

    R dropColumn(DropColumn operation);

    R alterColumn(AlterColumn operation);

    R renameColumn(RenameColumn operation);

    R addConstraint(AddConstraint operation);

    R dropConstraint(DropConstraint operation);

    R validateConstraint(ValidateConstraint operation);

    R batchAlterTable(BatchAlterTable operation);

    R createIndex(CreateIndex operation);

    R dropIndex(DropIndex operation);

    R renameIndex(RenameIndex operation);

    R commentOnTable(CommentOnTable operation);

    R addEnumValue(AddEnumValue operation);

    R dropEnumeration(DropEnumeration operation);

    R bulkInsert(BulkInsert operation);

    R executeSql(ExecuteSql operation);
}
