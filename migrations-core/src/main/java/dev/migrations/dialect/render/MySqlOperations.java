package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.NamingConvention;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ConstraintVisitor;
import dev.migrations.schema.ExistingSchema;
import java.util.List;
import java.util.Objects;

/** MySQL's words: it has conditions for tables only, and a way of its own to drop each kind of constraint. */
final class MySqlOperations extends MySqlFamily {

    MySqlOperations(Dialect dialect, ExistingSchema existing, NamingConvention naming) {
        super(dialect, existing, false, naming);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        boolean there = operation.ifNotExists()
                && existing.hasColumn(operation.table(), operation.column().name());
        return there ? List.of() : add(operation, "");
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        boolean gone = operation.ifExists() && !existing.hasColumn(operation.table(), operation.column());
        return gone ? List.of() : drop(operation, "");
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        boolean there = operation.ifNotExists()
                && existing.hasIndex(
                        operation.index().table(),
                        Objects.requireNonNull(operation.index().name()));
        return there ? List.of() : super.createIndex(operation);
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        String name = Objects.requireNonNull(operation.name());
        if (operation.ifExists() && !existing.hasIndex(operation.table(), name)) {
            return List.of();
        }
        return List.of("DROP INDEX " + names.of(name) + " ON " + names.of(operation.table())
                + (operation.concurrently() ? " LOCK = NONE" : ""));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        if (dropsKey(operation)) {
            return dropKey(operation);
        }
        if (operation.ifExists()
                && !existing.hasConstraint(operation.table(), Objects.requireNonNull(operation.name()))) {
            return List.of();
        }
        return alter(
                operation.table(),
                operation.definition() != null
                        ? dropAction(operation.definition())
                        : "DROP CONSTRAINT " + names.given(operation.name()));
    }

    @Override
    String dropAction(Constraint constraint) {
        return constraint.accept(new Drop());
    }

    /** By the kind, as every version of 8.0 has it. */
    private final class Drop implements ConstraintVisitor<String> {

        @Override
        public String primaryKey(Constraint.PrimaryKey key) {
            return "DROP PRIMARY KEY";
        }

        @Override
        public String unique(Constraint.Unique unique) {
            return "DROP INDEX " + names.given(unique.name());
        }

        @Override
        public String foreignKey(Constraint.ForeignKey key) {
            return "DROP FOREIGN KEY " + names.given(key.name());
        }

        @Override
        public String check(Constraint.Check check) {
            return "DROP CHECK " + names.given(check.name());
        }

        @Override
        public String exclusion(Constraint.Exclusion exclusion) {
            return constraintClauses().exclusion(exclusion);
        }
    }
}
