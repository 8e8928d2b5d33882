package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AddEnumValue;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropEnumeration;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's words. */
final class PostgreSqlOperations extends CommentingOperations {

    PostgreSqlOperations(Dialect dialect, ExistingSchema existing) {
        super(dialect, existing, new PostgreSqlLiterals(), new PostgreSqlTypes(new Names(dialect)));
    }

    @Override
    ConstraintClauses constraintClauses() {
        return new PostgreSqlConstraints(names, dialect.product());
    }

    @Override
    IndexClauses indexClauses() {
        return new PostgreSqlIndexes(names, dialect.product());
    }

    @Override
    String columnClause(Column column) {
        refuseCollation(column);
        return names.of(column.name()) + " " + types.of(column.type())
                + collation(column.collation())
                + identity(column.counter())
                + generated(column)
                + (column.defaultValue() == null ? "" : " DEFAULT " + defaultValue(column.defaultValue()))
                + (column.isNullable() ? "" : " NOT NULL");
    }

    private static String generated(Column column) {
        return column.computation() == null
                ? ""
                : " GENERATED ALWAYS AS (" + column.computation().expression() + ") "
                        + column.computation().storage();
    }

    private void refuseCollation(Column column) {
        boolean text = column.type() instanceof SqlType.Varchar
                || column.type() instanceof SqlType.Native
                || column.type() == SqlType.Simple.TEXT;
        if (column.collation() != null && !text) {
            throw refused(
                    "PostgreSQL has collations of texts only, and " + column.name() + " is " + types.of(column.type())
                            + ".",
                    "Leave collation() out.");
        }
    }

    private String collation(@Nullable String collation) {
        return collation == null ? "" : " COLLATE " + dialect.quoted(collation);
    }

    @Override
    void refuseUnfit(List<Column> together, List<Constraint> constraints) {
        new UnfitColumns(this).refuse(together, constraints);
        for (Column column : together) {
            boolean virtual =
                    column.computation() != null && column.computation().storage() == Storage.VIRTUAL;
            if (virtual && constraints.stream().anyMatch(constraint -> ConstraintColumns.keyed(constraint, column))) {
                throw refused(
                        "PostgreSQL has no key, unique constraint or foreign key of a VIRTUAL generated column, such as "
                                + column.name() + ".",
                        "Let the column be STORED.");
            }
        }
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        List<Column> columns = operation.table().columns();
        new PostgreSqlEnumerations(names, literals)
                .check(enumerations(columns.stream()), operation.table().name());
        columns.forEach(PostgreSqlDefaults.kept(this)::check);
        return super.createTable(operation);
    }

    /** A column that changes may have given its enumeration more values. */
    @Override
    public List<String> batchAlterTable(BatchAlterTable operation) {
        if (operation.alterations().stream().noneMatch(AlterColumn.class::isInstance)) {
            Stream<Column> added = operation.alterations().stream()
                    .filter(AddColumn.class::isInstance)
                    .map(alteration -> ((AddColumn) alteration).column());
            new PostgreSqlEnumerations(names, literals).check(enumerations(added), null);
        }
        return super.batchAlterTable(operation);
    }

    private static List<SqlType.Enumeration> enumerations(Stream<Column> columns) {
        return columns.map(Column::type)
                .filter(SqlType.Enumeration.class::isInstance)
                .map(SqlType.Enumeration.class::cast)
                .toList();
    }

    @Override
    List<String> createType(SqlType.Enumeration type) {
        return List.of(new PostgreSqlEnumerations(names, literals).create(type));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        refuseSame(operation.column(), operation.newName());
        return super.renameColumn(operation);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        Column column = operation.column();
        refuseUnfit(List.of(column), column.constraints());
        PostgreSqlDefaults.added(this).check(column);
        refusePlace(operation);
        if (operation.ifNotExists()
                && !column.constraints().isEmpty()
                && existing.hasColumn(operation.table(), column.name())) {
            return List.of();
        }
        boolean conditional = operation.ifNotExists() && column.constraints().isEmpty();
        StringBuilder action = new StringBuilder("ADD COLUMN ")
                .append(conditional ? "IF NOT EXISTS " : "")
                .append(columnClause(column));
        for (Constraint constraint : column.constraints()) {
            action.append(", ADD ").append(constraint(constraint));
        }
        List<String> statements = new ArrayList<>(createTypes(List.of(column)));
        statements.addAll(alter(operation.table(), action.toString()));
        if (column.comment() != null) {
            statements.add(commentOnColumn(operation.table(), column.name(), column.comment()));
        }
        return statements;
    }

    private void refusePlace(AddColumn operation) {
        if (operation.place() != null) {
            throw refused(
                    "PostgreSQL adds a column at the end of a table only, and "
                            + operation.column().name() + " was to stand "
                            + operation.place().side().name().toLowerCase(Locale.ROOT) + " "
                            + operation.place().column() + ".",
                    "Use addColumn, and name the columns in queries in the order that they are to have.");
        }
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return alter(operation.table(), "VALIDATE CONSTRAINT " + names.given(operation.name()));
    }

    /** Its constraints go with it. */
    @Override
    public List<String> dropColumn(DropColumn operation) {
        List<String> statements = new ArrayList<>(alter(
                operation.table(),
                "DROP COLUMN " + (operation.ifExists() ? "IF EXISTS " : "") + names.of(operation.column())));
        if (operation.definition() != null) {
            statements.addAll(new PostgreSqlEnumerations(names, literals).dropUnused(List.of(operation.definition())));
        }
        return statements;
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        List<String> statements = new ArrayList<>(super.dropTable(operation));
        if (operation.definition() != null) {
            statements.addAll(new PostgreSqlEnumerations(names, literals)
                    .dropUnused(operation.definition().columns()));
        }
        return statements;
    }

    @Override
    public List<String> alterColumn(AlterColumn operation) {
        PostgreSqlDefaults.kept(this).check(operation);
        List<String> statements = new ArrayList<>(new PostgreSqlAlterColumn(this, operation).statements());
        if (operation.change().comment() != null) {
            statements.add(commentOnColumn(
                    operation.table(),
                    operation.column(),
                    operation.change().comment().value()));
        }
        return statements;
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        ObjectName index = operation.table().sibling(Objects.requireNonNull(operation.name()));
        return List.of("DROP INDEX " + (operation.concurrently() ? "CONCURRENTLY " : "")
                + (operation.ifExists() ? "IF EXISTS " : "") + names.of(index));
    }

    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        PostgreSqlEnumerations.refuseLong(operation.value());
        return List.of("ALTER TYPE " + names.of(operation.type()) + " ADD VALUE " + literals.text(operation.value())
                + (operation.after() == null ? "" : " AFTER " + literals.text(operation.after())));
    }

    @Override
    public List<String> dropEnumeration(DropEnumeration operation) {
        return List.of("DROP TYPE " + (operation.ifExists() ? "IF EXISTS " : "") + names.of(operation.type()));
    }
}
