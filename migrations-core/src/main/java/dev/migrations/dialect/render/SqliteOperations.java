package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.sqlite.BatchConditions;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CommentOnTable;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOption;
import dev.migrations.schema.UnseenSchemaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite's words. What its ALTER TABLE cannot do is done by writing the table anew. */
final class SqliteOperations extends StandardOperations {

    private static final Pattern WITHOUT_ROWID = Pattern.compile("\\bWITHOUT\\s+ROWID\\b", Pattern.CASE_INSENSITIVE);

    private final SqliteColumns columns;
    private final SqliteAlterations alterations = new SqliteAlterations(this);

    SqliteOperations(Dialect dialect, ExistingSchema existing) {
        this(dialect, existing, new SqliteTypes());
    }

    private SqliteOperations(Dialect dialect, ExistingSchema existing, Types types) {
        super(dialect, existing, new SqliteLiterals(), types);
        this.columns = new SqliteColumns(this);
    }

    /** The words for a table that exists, and is STRICT or not. */
    static SqliteOperations forTable(boolean strict) {
        Types types = strict ? new SqliteStrictTypes() : new SqliteTypes();
        return new SqliteOperations(Dialect.sqlite(), ExistingSchema.unseen(), types);
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        return isStrict(tableOptions(operation.table()))
                ? new SqliteOperations(dialect, existing, new SqliteStrictTypes()).create(operation)
                : create(operation);
    }

    private List<String> create(CreateTable operation) {
        if (operation.table().columns().stream().allMatch(column -> column.computation() != null)) {
            throw refused(
                    "SQLite has no table whose columns are all generated, such as "
                            + operation.table().name() + ".",
                    "Add a column that is not.");
        }
        refuseWithoutRowid(operation.table());
        return super.createTable(operation);
    }

    private void refuseWithoutRowid(Table table) {
        if (!WITHOUT_ROWID.matcher(tableOptions(table)).find()) {
            return;
        }
        if (table.allConstraints().stream().noneMatch(Constraint.PrimaryKey.class::isInstance)) {
            throw refused(
                    "SQLite has no table WITHOUT ROWID that has no primary key, such as " + table.name() + ".",
                    "Give it one, or leave the option out.");
        }
        table.columns().stream().filter(Column::isIdentity).findFirst().ifPresent(column -> {
            throw refused(
                    "SQLite counts up no column of a table WITHOUT ROWID, such as " + column.name() + ".",
                    "Leave identity() or the option out.");
        });
    }

    /** With commas between them. */
    @Override
    String tableOptions(Table table) {
        String options = table.options().stream()
                .filter(option -> option.product() == Product.SQLITE)
                .map(TableOption::sql)
                .collect(Collectors.joining(", "));
        return options.isEmpty() ? "" : " " + options;
    }

    @Override
    void refuseUnfit(List<Column> together, List<Constraint> constraints) {
        for (Column column : together) {
            boolean key = constraints.stream()
                    .anyMatch(c -> c instanceof Constraint.PrimaryKey && ConstraintColumns.keyed(c, column));
            if (key && column.computation() != null) {
                throw refused(
                        "SQLite has no primary key of a generated column, such as " + column.name() + ".",
                        "Let it be unique() and notNull(), or compute it where the row is inserted.");
            }
        }
    }

    private static boolean isStrict(String options) {
        return Arrays.stream(options.split("[\\s,]+")).anyMatch("strict"::equalsIgnoreCase);
    }

    @Override
    SqliteConstraints constraintClauses() {
        return new SqliteConstraints(names, dialect.product());
    }

    @Override
    IndexClauses indexClauses() {
        return new SqliteIndexes(names, dialect.product());
    }

    @Override
    String columnClause(Column column) {
        return columns.clause(column);
    }

    /** The key of a column that is counted up stands with the column. */
    @Override
    List<String> tableElements(Table table) {
        constraintClauses().refuseAbroad(table.name(), table.allConstraints());
        List<Column> inTable = table.columns().stream()
                .map(column -> withKey(column, table.constraints()))
                .toList();
        boolean counted = inTable.stream().anyMatch(Column::isIdentity);
        Stream<Constraint> constraints = table.allConstraints().stream()
                .filter(constraint -> !(counted && constraint instanceof Constraint.PrimaryKey));
        return Stream.concat(inTable.stream().map(this::columnClause), constraints.map(this::constraint))
                .toList();
    }

    /** With the key of the table, if that is of this column alone. */
    private static Column withKey(Column column, List<Constraint> ofTable) {
        List<Constraint> keys = ofTable.stream()
                .filter(constraint -> constraint instanceof Constraint.PrimaryKey key
                        && key.columns().equals(List.of(column.name())))
                .toList();
        return column.isIdentity() && !keys.isEmpty() ? column.withConstraints(keys) : column;
    }

    @Override
    List<String> afterwards(Table table) {
        return columns.start(table);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        refuseUnfit(List.of(operation.column()), operation.column().constraints());
        constraintClauses().refuseAbroad(operation.table(), operation.column().constraints());
        if (operation.ifNotExists()
                && existing.hasColumn(operation.table(), operation.column().name())) {
            return List.of();
        }
        if (!alterations.areNative(operation)) {
            return rebuilt(operation);
        }
        return alter(operation.table(), "ADD COLUMN " + addedColumn(operation.column()));
    }

    /** With its constraints, as ALTER TABLE takes it. */
    String addedColumn(Column column) {
        StringBuilder added = new StringBuilder(columnClause(column));
        for (Constraint constraint : column.constraints()) {
            added.append(' ').append(inColumn(constraint));
        }
        return added.toString();
    }

    /** A foreign key of one column does not name it again. */
    private String inColumn(Constraint constraint) {
        ConstraintClauses clauses = constraintClauses();
        return constraint instanceof Constraint.ForeignKey key
                ? clauses.head(key.name()) + clauses.references(key)
                : constraint(constraint);
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        if (operation.ifExists() && !existing.hasColumn(operation.table(), operation.column())) {
            return List.of();
        }
        boolean kept = operation.definition() != null
                && operation.definition().constraints().stream().anyMatch(SqliteAlterations::keepsColumn);
        return kept && SqliteChanges.inMain(operation.table())
                ? rebuilt(operation)
                : alter(operation.table(), "DROP COLUMN " + names.of(operation.column()));
    }

    @Override
    public List<String> alterColumn(AlterColumn operation) {
        return rebuilt(operation);
    }

    @Override
    public List<String> addConstraint(AddConstraint operation) {
        return rebuilt(operation);
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return rebuilt(operation);
    }

    private List<String> rebuilt(TableAlteration alteration) {
        return batchAlterTable(new BatchAlterTable(alteration.table(), List.of(alteration), Recreate.AUTO));
    }

    /** What ALTER TABLE cannot do, {@code SqliteBatch} does, which sees the table. */
    @Override
    public List<String> batchAlterTable(BatchAlterTable operation) {
        if (operation.recreate() != Recreate.ALWAYS
                && operation.alterations().stream().allMatch(this::isNative)) {
            return super.batchAlterTable(operation);
        }
        if (operation.recreate() == Recreate.NEVER) {
            operation.alterations().forEach(this::refuseRebuild);
        }
        BatchParts parts = BatchParts.of(operation);
        List<String> statements = new ArrayList<>(said(parts.before()));
        List<String> after = said(parts.after());
        requireNoRebuild(operation, parts);
        statements.addAll(after);
        return statements;
    }

    private List<String> said(List<TableOperation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    /** How a table is rebuilt depends on its text, which is not here. */
    private void requireNoRebuild(BatchAlterTable operation, BatchParts parts) {
        List<TableAlteration> left = parts.alterations().stream().anyMatch(BatchConditions::isConditional)
                ? new BatchConditions(existing.columnNames(operation.table())).undone(parts.alterations())
                : parts.alterations();
        if (!SqliteChanges.of(left, false).isEmpty() || operation.recreate() != Recreate.AUTO) {
            refuseOutsideOfMain(operation.table());
            throw new UnseenSchemaException("definition of " + operation.table());
        }
    }

    /** Of a table that is not in main SQLite says itself whether the column can be dropped. */
    private boolean isNative(TableOperation alteration) {
        boolean drops = alteration instanceof DropColumn && !SqliteChanges.inMain(alteration.table());
        return drops || alterations.areNative(alteration);
    }

    /** The texts of indexes and triggers say nothing of the database that they are in. */
    private void refuseOutsideOfMain(ObjectName table) {
        if (!SqliteChanges.inMain(table)) {
            throw refused(
                    "Table " + table + " is not in SQLite's main database, and has to be rebuilt for this.",
                    "Write the change as SQL.");
        }
    }

    /** Whether a column can be dropped depends on the table. */
    private void refuseRebuild(TableOperation alteration) {
        if (!alterations.areNative(alteration) && !(alteration instanceof DropColumn)) {
            throw refused(
                    "SQLite's ALTER TABLE cannot " + alteration.describe()
                            + ", and the batch says that the table is never to be recreated.",
                    "Let it be recreated (recreate AUTO), or leave this change out.");
        }
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return List.of("DROP INDEX " + (operation.ifExists() ? "IF EXISTS " : "")
                + names.of(operation.table().sibling(Objects.requireNonNull(operation.name()))));
    }

    /** An index cannot be renamed, so it is created again from its own text. */
    @Override
    public List<String> renameIndex(RenameIndex operation) {
        return new SqliteIndexRename(names, existing).statements(operation);
    }

    /** It has no comments. */
    @Override
    public List<String> commentOnTable(CommentOnTable operation) {
        return List.of();
    }
}
