package dev.migrations.dialect.sqlite;

import dev.migrations.operation.ColumnPlace;
import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One change of a table, its new parts as they are to be written. */
public sealed interface TableChange {

    /** The table with this change made in its text. */
    TableText applied(TableText table);

    /**
     * Whether it can be planned only when changes before it are made: values are converted when they are copied, from
     * columns as they are before the copy.
     */
    default boolean needsMade(List<TableChange> before) {
        return false;
    }

    /**
     * A new column.
     *
     * @param place where it stands; null for the end
     */
    record AddColumn(String definition, @Nullable ColumnPlace place) implements TableChange {

        /** At the end. */
        public AddColumn(String definition) {
            this(definition, null);
        }

        @Override
        public TableText applied(TableText table) {
            Elements elements = new Elements(table);
            if (place == null) {
                return elements.addColumn(definition);
            }
            ColumnText other = existing(table, place.column());
            return place.side() == ColumnPlace.Side.AFTER
                    ? elements.addAfter(other, definition)
                    : elements.addBefore(other, definition);
        }

        /** Whether SQLite's own ALTER TABLE adds it, whatever the table looks like. */
        public boolean isNative() {
            return place == null && NativeAlter.canAdd(column());
        }

        ColumnText column() {
            return TableText.of("CREATE TABLE t (" + definition + ")").columns().get(0);
        }
    }

    /** One column less, with the constraints that are about it alone. */
    record DropColumn(String column) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            ColumnText dropped = existing(table, column);
            if (table.columns().size() == 1) {
                throw new BatchRefusedException(
                        table.name(),
                        "Column " + column + " is the only one of " + table.name() + ".",
                        "Drop the table instead.");
            }
            Optional<Clause> own = new Usage(table, dropped.name()).nextOwn();
            return own.isPresent()
                    ? applied(new Elements(table).remove(own.get()))
                    : new Elements(table).remove(dropped);
        }
    }

    /**
     * Another type of a column, and other constraints behind it.
     *
     * @param column its name
     * @param type the new type; null to leave it as it is
     * @param using the expression that the values become when they are copied; null to copy them as they are
     * @param clauses what to write for a kind of constraint; null takes it out, and what is not named stays
     */
    record AlterColumn(
            String column, @Nullable String type, @Nullable String using, Map<ClauseKind, @Nullable String> clauses)
            implements TableChange {

        private static final Set<String> INTEGERS = Set.of("integer", "bigint", "smallint", "int");

        public AlterColumn {
            clauses = new LinkedHashMap<>(clauses);
        }

        @Override
        public TableText applied(TableText table) {
            existing(table, column);
            TableText edited =
                    type == null || staysInteger(table) ? table : edit(table).type(type);
            for (Map.Entry<ClauseKind, @Nullable String> clause : clauses.entrySet()) {
                edited = clause.getKey() == ClauseKind.NOT_NULL
                        ? edit(edited).notNull(clause.getValue() != null)
                        : edit(edited).set(clause.getKey(), clause.getValue());
            }
            return edited;
        }

        @Override
        public boolean needsMade(List<TableChange> before) {
            if (using == null) {
                return false;
            }
            List<SqlToken> expression = SqlToken.of(LexicalRules.sqlite(), using);
            return before.stream().anyMatch(change -> changesValues(change, expression));
        }

        private static boolean changesValues(TableChange change, List<SqlToken> expression) {
            if (change instanceof AddColumn add) {
                return Usage.isNamedIn(expression, add.column().name());
            }
            if (change instanceof DropColumn drop) {
                return Usage.isNamedIn(expression, drop.column());
            }
            return change instanceof AlterColumn alter
                    && (alter.type() != null || alter.using() != null)
                    && Usage.isNamedIn(expression, alter.column());
        }

        /** The key that is the rowid holds every integer, and is it only under the one name of its type. */
        private boolean staysInteger(TableText table) {
            return type != null
                    && INTEGERS.contains(type.toLowerCase(Locale.ROOT))
                    && table.hasRowidAlias()
                    && SqliteName.same(table.primaryKeyColumns().get(0), column);
        }

        private ColumnEdit edit(TableText table) {
            return new ColumnEdit(table, existing(table, column));
        }
    }

    /**
     * Another name of a column, which SQLite itself carries to all that uses it.
     *
     * @param written the new name as it is to be written, in quotes if it needs them
     */
    record RenameColumn(String column, String written) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            throw new IllegalStateException("SQLite renames columns itself");
        }
    }

    /** A constraint of the table at its end. */
    record AddConstraint(String definition) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            return new Elements(table).addConstraint(definition);
        }
    }

    /**
     * One constraint less, of the table or of a column.
     *
     * @param ifExists whether nothing happens where there is none
     */
    record DropConstraint(ConstraintSearch search, boolean ifExists) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            ConstraintEdit edit = new ConstraintEdit(table);
            return ifExists && !edit.has(search) ? table : edit.without(search);
        }
    }

    /**
     * One constraint of the table less, which goes with a column that is dropped as it was defined. What stands behind the
     * column goes by itself.
     */
    record DropWithColumn(ConstraintSearch search) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            return new ConstraintEdit(table).withoutOfTable(search);
        }
    }

    /** Another expression of a generated column, whose values are computed anew. */
    record AlterExpression(String column, String expression) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            ColumnText generated = existing(table, column);
            Clause clause = generated
                    .clause(ClauseKind.GENERATED)
                    .orElseThrow(() -> new BatchRefusedException(
                            table.name(),
                            "Column " + column + " of " + table.name()
                                    + " is not generated, so it has no expression to change.",
                            "Drop the column, and add one that is generated."));
            List<SqlToken> old = clause.expression();
            return table.with(old.get(0).start(), old.get(old.size() - 1).end(), expression);
        }
    }

    /**
     * No check of the values of an enumeration any longer, if the column has one.
     *
     * @param withoutName whether one without a name is taken for it too
     */
    record DropValues(String column, boolean withoutName) implements TableChange {

        @Override
        public TableText applied(TableText table) {
            return new ConstraintEdit(table).withoutEach(new ValuesCheck(column, withoutName)::is);
        }
    }

    private static ColumnText existing(TableText table, String column) {
        return table.column(column)
                .orElseThrow(() -> new BatchRefusedException(
                        table.name(),
                        "Table " + table.name() + " has no column " + column + ".",
                        "Its columns are: " + String.join(", ", table.columnNames()) + "."));
    }

    /** Whether there are other columns after it, or other names of them. */
    static boolean changesColumns(TableChange change) {
        return change instanceof AddColumn || change instanceof DropColumn || change instanceof RenameColumn;
    }

    /** Whether it is one of the changes that SQLite can only make itself. */
    static boolean isRename(TableChange change) {
        return change instanceof RenameColumn;
    }

    /** The names of the columns that these changes drop. */
    static List<String> dropped(List<TableChange> changes) {
        return changes.stream()
                .filter(DropColumn.class::isInstance)
                .map(c -> ((DropColumn) c).column())
                .toList();
    }
}
