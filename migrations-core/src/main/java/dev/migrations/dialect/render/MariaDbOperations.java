package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.NamingConvention;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import java.util.List;

/** MariaDB's words: it has conditions for everything, and one way to drop every constraint. */
final class MariaDbOperations extends MySqlFamily {

    MariaDbOperations(Dialect dialect, ExistingSchema existing, NamingConvention naming) {
        super(dialect, existing, true, naming);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        boolean several = !operation.column().constraints().isEmpty()
                || MySqlColumns.start(List.of(operation.column())).isPresent();
        if (operation.ifNotExists()
                && several
                && existing.hasColumn(operation.table(), operation.column().name())) {
            return List.of();
        }
        return add(operation, operation.ifNotExists() && !several ? "IF NOT EXISTS " : "");
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return drop(operation, operation.ifExists() ? "IF EXISTS " : "");
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return dropsKey(operation) ? dropKey(operation) : super.dropConstraint(operation);
    }

    @Override
    String dropAction(Constraint constraint) {
        return constraint instanceof Constraint.PrimaryKey
                ? "DROP PRIMARY KEY"
                : "DROP CONSTRAINT " + names.given(constraint.name());
    }

    /** Its DROP INDEX has no word for the lock; its ALTER TABLE has. */
    @Override
    public List<String> dropIndex(DropIndex operation) {
        String index = (operation.ifExists() ? "IF EXISTS " : "") + names.given(operation.name());
        return operation.concurrently()
                ? alter(operation.table(), "DROP INDEX " + index + ", LOCK = NONE")
                : List.of("DROP INDEX " + index + " ON " + names.of(operation.table()));
    }
}
