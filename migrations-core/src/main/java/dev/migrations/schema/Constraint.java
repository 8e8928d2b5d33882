package dev.migrations.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the rows of a table. One without a name gets one by the naming convention, the same on every database, so
 * that it can be dropped later by its definition. Immutable: each method gives another one.
 */
public sealed interface Constraint extends TableElement {

    /** Its name without quotes; null until the convention has given it one. */
    @Nullable
    String name();

    /** The same under a name. */
    Constraint named(String name);

    /** Hands it to the method of {@code visitor} that is for it. */
    <R> R accept(ConstraintVisitor<R> visitor);

    /** What every row is known by. */
    record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {
        public PrimaryKey {
            columns = Rules.columns("The primary key", columns);
        }

        @Override
        public PrimaryKey named(String newName) {
            return new PrimaryKey(newName, columns);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.primaryKey(this);
        }
    }

    /** No two rows have the same values in these columns. */
    record Unique(@Nullable String name, List<String> columns, Deferral deferral) implements Constraint {
        public Unique {
            columns = Rules.columns("The unique constraint", columns);
            Objects.requireNonNull(deferral, "deferral");
        }

        @Override
        public Unique named(String newName) {
            return new Unique(newName, columns, deferral);
        }

        /** It can be checked at the end of a transaction that asks for that. */
        public Unique deferrable() {
            return new Unique(name, columns, Deferral.DEFERRABLE);
        }

        /** It is checked at the end of each transaction. */
        public Unique initiallyDeferred() {
            return new Unique(name, columns, Deferral.INITIALLY_DEFERRED);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.unique(this);
        }
    }

    /**
     * What these columns hold is there in the columns of another table.
     *
     * @param referenced the columns of {@code table}; empty for its primary key
     */
    record ForeignKey(
            @Nullable String name,
            List<String> columns,
            ObjectName table,
            List<String> referenced,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferral deferral)
            implements Constraint {

        public ForeignKey {
            columns = Rules.columns("The foreign key", columns);
            Objects.requireNonNull(table, "table");
            referenced = referenced.isEmpty() ? List.of() : Rules.columns("The foreign key", referenced);
            Objects.requireNonNull(onDelete, "onDelete");
            Objects.requireNonNull(onUpdate, "onUpdate");
            Objects.requireNonNull(deferral, "deferral");
            if (!referenced.isEmpty() && referenced.size() != columns.size()) {
                throw new InvalidDefinitionException(
                        "The foreign key of " + columns + " to " + table + " " + referenced
                                + " has not as many columns on both sides.",
                        "Name the columns in pairs.");
            }
        }

        @Override
        public ForeignKey named(String newName) {
            return new ForeignKey(newName, columns, table, referenced, onDelete, onUpdate, deferral);
        }

        /** What becomes of the rows when the one they reference is deleted. */
        public ForeignKey onDelete(ReferentialAction action) {
            return new ForeignKey(name, columns, table, referenced, action, onUpdate, deferral);
        }

        /** What becomes of the rows when the one they reference gets another key. */
        public ForeignKey onUpdate(ReferentialAction action) {
            return new ForeignKey(name, columns, table, referenced, onDelete, action, deferral);
        }

        /** It can be checked at the end of a transaction that asks for that. */
        public ForeignKey deferrable() {
            return deferral(Deferral.DEFERRABLE);
        }

        /** It is checked at the end of each transaction. */
        public ForeignKey initiallyDeferred() {
            return deferral(Deferral.INITIALLY_DEFERRED);
        }

        private ForeignKey deferral(Deferral when) {
            return new ForeignKey(name, columns, table, referenced, onDelete, onUpdate, when);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.foreignKey(this);
        }
    }

    /** Each row fulfils a condition, which is written as it is. */
    record Check(@Nullable String name, String condition) implements Constraint {
        public Check {
            Rules.expression("condition", condition);
        }

        @Override
        public Check named(String newName) {
            return new Check(newName, condition);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /**
     * No two rows fulfil all the comparisons with one another. PostgreSQL's own.
     *
     * @param method of the index behind it
     * @param parts what is compared, and how
     * @param where which rows it is about; null for all
     */
    record Exclusion(
            @Nullable String name,
            String method,
            List<Part> parts,
            @Nullable String where,
            Deferral deferral) implements Constraint {

        public Exclusion {
            Rules.name("method", method);
            parts = List.copyOf(parts);
            Objects.requireNonNull(deferral, "deferral");
        }

        /** A column or an expression, and the operator by which two rows are compared; both written as they are. */
        public record Part(String expression, String operator) {
            public Part {
                Rules.expression("expression", expression);
                Rules.expression("operator", operator);
            }
        }

        @Override
        public Exclusion named(String newName) {
            return new Exclusion(newName, method, parts, where, deferral);
        }

        /** One more comparison: {@code with("room", "=").with("during", "&&")}. */
        public Exclusion with(String expression, String operator) {
            List<Part> more = Stream.concat(parts.stream(), Stream.of(new Part(expression, operator)))
                    .toList();
            return new Exclusion(name, method, more, where, deferral);
        }

        /** The index method, if not {@code gist}. */
        public Exclusion using(String newMethod) {
            return new Exclusion(name, newMethod, parts, where, deferral);
        }

        /** Only rows that fulfil this condition are compared. */
        public Exclusion where(String condition) {
            return new Exclusion(name, method, parts, condition, deferral);
        }

        /** It is checked at the end of each transaction. */
        public Exclusion initiallyDeferred() {
            return new Exclusion(name, method, parts, where, Deferral.INITIALLY_DEFERRED);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.exclusion(this);
        }
    }
}
