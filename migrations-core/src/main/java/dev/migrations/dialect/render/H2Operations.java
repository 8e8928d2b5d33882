package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.RenameColumn;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** H2's words. */
final class H2Operations extends CommentingOperations {

    H2Operations(Dialect dialect, ExistingSchema existing) {
        super(dialect, existing, new H2Literals(), new H2Types());
    }

    @Override
    ConstraintClauses constraintClauses() {
        return new H2Constraints(names, dialect.product());
    }

    @Override
    IndexClauses indexClauses() {
        return new H2Indexes(names, dialect.product());
    }

    @Override
    String columnClause(Column column) {
        refuseCollation(column.collation());
        return names.of(column.name()) + " " + types.of(column.type())
                + identity(column.counter())
                + (column.computation() == null
                        ? ""
                        : " GENERATED ALWAYS AS (" + column.computation().expression() + ")")
                + (column.defaultValue() == null ? "" : " DEFAULT " + defaultValue(column.defaultValue()))
                + (column.isNullable() ? "" : " NOT NULL");
    }

    @Override
    void refuseUnfit(List<Column> together, List<Constraint> constraints) {
        new UnfitColumns(this).refuse(together, constraints);
        for (Column column : together) {
            boolean large = column.type() instanceof SqlType.Binary binary && binary.length() == null;
            if (large && constraints.stream().anyMatch(constraint -> ConstraintColumns.keyed(constraint, column))) {
                throw refused(
                        "H2 has no key over bytes without a limit, such as " + column.name() + ".",
                        "Give them one: binary(1000).");
            }
        }
    }

    @Override
    boolean countsUp(SqlType type) {
        return type == SqlType.Simple.REAL
                || type == SqlType.Simple.DOUBLE_PRECISION
                || (type instanceof SqlType.Numeric number && number.scale() == 0);
    }

    private void refuseCollation(@Nullable String collation) {
        if (collation != null) {
            throw refused(
                    "H2 has one collation for a whole database, and none of a column.",
                    "Leave collation() out, or use the type varchar_ignorecase.");
        }
    }

    /** Its ALTER TABLE does one thing at a time. */
    @Override
    public List<String> addColumn(AddColumn operation) {
        Column column = operation.column();
        refuseUnfit(List.of(column), column.constraints());
        boolean several = !column.constraints().isEmpty();
        if (operation.ifNotExists() && several && existing.hasColumn(operation.table(), column.name())) {
            return List.of();
        }
        String condition = operation.ifNotExists() && !several ? "IF NOT EXISTS " : "";
        List<String> statements = new ArrayList<>(
                alter(operation.table(), "ADD COLUMN " + condition + columnClause(column) + place(operation)));
        for (Constraint constraint : column.constraints()) {
            statements.addAll(alter(operation.table(), "ADD " + constraint(constraint)));
        }
        if (column.comment() != null) {
            statements.add(commentOnColumn(operation.table(), column.name(), column.comment()));
        }
        return statements;
    }

    private String place(AddColumn operation) {
        return operation.place() == null
                ? ""
                : " " + operation.place().side() + " "
                        + names.of(operation.place().column());
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        List<String> statements = new ArrayList<>();
        if (operation.definition() != null) {
            for (Constraint constraint : operation.definition().constraints()) {
                statements.addAll(
                        alter(operation.table(), "DROP CONSTRAINT IF EXISTS " + names.given(constraint.name())));
            }
        }
        statements.addAll(alter(
                operation.table(),
                "DROP COLUMN " + (operation.ifExists() ? "IF EXISTS " : "") + names.of(operation.column())));
        return statements;
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return alter(
                operation.table(),
                "ALTER COLUMN " + names.of(operation.column()) + " RENAME TO " + names.of(operation.newName()));
    }

    /** The default is there in the old type; where another comes, the old one goes first. */
    @Override
    public List<String> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        if (change.collation() != null) {
            refuseCollation(change.collation().value());
        }
        if (change.expression() != null || changesTypeOfGenerated(operation)) {
            return anew(operation);
        }
        List<String> statements = new ArrayList<>();
        boolean replaced = change.type() != null && change.defaultValue() != null;
        if (replaced) {
            statements.add(altered(operation, "DROP DEFAULT"));
        }
        if (change.type() != null) {
            statements.add(altered(operation, dataType(change, change.type())));
        }
        if (change.defaultValue() != null) {
            ColumnDefault value = change.defaultValue().value();
            if (value != null) {
                statements.add(altered(operation, "SET DEFAULT " + defaultValue(value)));
            } else if (!replaced) {
                statements.add(altered(operation, "DROP DEFAULT"));
            }
        }
        if (change.counter() != null) {
            statements.addAll(counted(operation, change.counter().value()));
        }
        boolean counts = change.counter() != null && change.counter().value() != null;
        if (change.isNullable() != null && !counts) {
            statements.add(altered(operation, change.isNullable() ? "DROP NOT NULL" : "SET NOT NULL"));
        }
        if (change.comment() != null) {
            statements.add(commentOnColumn(
                    operation.table(), operation.column(), change.comment().value()));
        }
        return statements;
    }

    private static boolean changesTypeOfGenerated(AlterColumn operation) {
        return operation.change().type() != null
                && operation.from() != null
                && operation.from().computation() != null;
    }

    /** To become one it is written as a whole, and is not null then. */
    private List<String> counted(AlterColumn operation, @Nullable Identity counter) {
        if (counter == null) {
            return List.of(altered(operation, "DROP IDENTITY"));
        }
        Column former =
                operation.from() != null ? operation.from() : existing.column(operation.table(), operation.column());
        if (former.counter() != null) {
            return changed(former.counter(), counter).stream()
                    .map(change -> altered(operation, change))
                    .toList();
        }
        SqlType type = operation.change().type() != null ? operation.change().type() : former.type();
        return List.of(altered(operation, types.of(type) + identity(counter)));
    }

    /** A generated column is written as a whole, and loses what is not said again. */
    private List<String> anew(AlterColumn operation) {
        if (operation.from() == null) {
            throw refused(
                    "H2 writes a generated column anew to change its expression, and has to be told all of it.",
                    "Say what column " + operation.column() + " is, with from(column(\"" + operation.column()
                            + "\", ...).generated(...)).");
        }
        Column column = operation.change().applyTo(operation.from());
        List<String> statements = new ArrayList<>(alter(operation.table(), "ALTER COLUMN " + columnClause(column)));
        if (column.comment() != null) {
            statements.add(commentOnColumn(operation.table(), column.name(), column.comment()));
        }
        return statements;
    }

    private String dataType(ColumnChange change, SqlType type) {
        return "SET DATA TYPE " + types.of(type) + (change.using() == null ? "" : " USING " + change.using());
    }

    private String altered(AlterColumn operation, String what) {
        return alter(operation.table(), "ALTER COLUMN " + names.of(operation.column()) + " " + what)
                .get(0);
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        ObjectName index = operation.table().sibling(Objects.requireNonNull(operation.name()));
        return List.of("DROP INDEX " + (operation.ifExists() ? "IF EXISTS " : "") + names.of(index));
    }
}
