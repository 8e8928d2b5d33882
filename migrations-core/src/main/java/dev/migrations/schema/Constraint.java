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

    /** The columns that it is of; none of a check or an exclusion, whose conditions nobody reads here. */
    default List<String> columns() {
        return List.of();
    }

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

    /**
     * No two rows have the same values in these columns.
     *
     * @param nullsEqual whether NULL is one of those values, so that no two rows have it
     */
    record Unique(@Nullable String name, List<String> columns, Deferral deferral, boolean nullsEqual)
            implements Constraint {

        public Unique {
            columns = Rules.columns("The unique constraint", columns);
            Objects.requireNonNull(deferral, "deferral");
        }

        @Override
        public Unique named(String newName) {
            return new Unique(newName, columns, deferral, nullsEqual);
        }

        /** It can be checked at the end of a transaction that asks for that. */
        public Unique deferrable() {
            return new Unique(name, columns, Deferral.DEFERRABLE, nullsEqual);
        }

        /** It is checked at the end of each transaction. */
        public Unique initiallyDeferred() {
            return new Unique(name, columns, Deferral.INITIALLY_DEFERRED, nullsEqual);
        }

        /** NULL is a value like any other: no two rows have it. PostgreSQL from version 15 on, and H2. */
        public Unique nullsNotDistinct() {
            return new Unique(name, columns, deferral, true);
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
     * @param onDelete what becomes of the rows when the one they reference is deleted
     * @param deleted the columns that {@code onDelete} sets; empty for all
     * @param isMatchFull whether all columns are null where one is
     * @param isNotValid whether the rows that are there are not looked at
     */
    record ForeignKey(
            @Nullable String name,
            List<String> columns,
            ObjectName table,
            List<String> referenced,
            ReferentialAction onDelete,
            List<String> deleted,
            ReferentialAction onUpdate,
            Deferral deferral,
            boolean isMatchFull,
            boolean isNotValid)
            implements Constraint {

        public ForeignKey {
            columns = Rules.columns("The foreign key", columns);
            Objects.requireNonNull(table, "table");
            referenced = referenced.isEmpty() ? List.of() : Rules.columns("The foreign key", referenced);
            Objects.requireNonNull(onDelete, "onDelete");
            deleted = deleted.isEmpty() ? List.of() : Rules.columns("The foreign key", deleted);
            Objects.requireNonNull(onUpdate, "onUpdate");
            Objects.requireNonNull(deferral, "deferral");
            if (!referenced.isEmpty() && referenced.size() != columns.size()) {
                throw new InvalidDefinitionException(
                        "The foreign key of " + columns + " to " + table + " " + referenced
                                + " has not as many columns on both sides.",
                        "Name the columns in pairs.");
            }
            boolean sets = onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT;
            if (!columns.containsAll(deleted) || (!deleted.isEmpty() && !sets)) {
                throw new InvalidDefinitionException(
                        "The foreign key of " + columns + " to " + table + " does not set " + deleted
                                + " when a row is deleted.",
                        "Name columns of its own, with SET_NULL or SET_DEFAULT.");
            }
        }

        ForeignKey(List<String> columns, ObjectName table, List<String> referenced) {
            this(
                    null,
                    columns,
                    table,
                    referenced,
                    ReferentialAction.NO_ACTION,
                    List.of(),
                    ReferentialAction.NO_ACTION,
                    Deferral.NOT_DEFERRABLE,
                    false,
                    false);
        }

        @Override
        public ForeignKey named(String newName) {
            return new ForeignKey(
                    newName,
                    columns,
                    table,
                    referenced,
                    onDelete,
                    deleted,
                    onUpdate,
                    deferral,
                    isMatchFull,
                    isNotValid);
        }

        /** What becomes of the rows when the one they reference is deleted. */
        public ForeignKey onDelete(ReferentialAction action) {
            return onDelete(action, new String[0]);
        }

        /** The same of some of its columns only: {@code onDelete(SET_NULL, "poet_id")}. PostgreSQL from version 15 on. */
        public ForeignKey onDelete(ReferentialAction action, String... ofColumns) {
            return new ForeignKey(
                    name,
                    columns,
                    table,
                    referenced,
                    action,
                    List.of(ofColumns),
                    onUpdate,
                    deferral,
                    isMatchFull,
                    isNotValid);
        }

        /** What becomes of the rows when the one they reference gets another key. */
        public ForeignKey onUpdate(ReferentialAction action) {
            return new ForeignKey(
                    name, columns, table, referenced, onDelete, deleted, action, deferral, isMatchFull, isNotValid);
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
            return new ForeignKey(
                    name, columns, table, referenced, onDelete, deleted, onUpdate, when, isMatchFull, isNotValid);
        }

        /** All its columns are null where one is; without this it holds for no row in which one is. PostgreSQL only. */
        public ForeignKey matchFull() {
            return new ForeignKey(
                    name, columns, table, referenced, onDelete, deleted, onUpdate, deferral, true, isNotValid);
        }

        /**
         * It is for rows that are written from then on, until it is validated; so nobody has to wait while all rows are
         * looked at. Only PostgreSQL has a choice; the others look at all rows at once.
         */
        public ForeignKey notValid() {
            return new ForeignKey(
                    name, columns, table, referenced, onDelete, deleted, onUpdate, deferral, isMatchFull, true);
        }

        @Override
        public <R> R accept(ConstraintVisitor<R> visitor) {
            return visitor.foreignKey(this);
        }
    }

    /**
     * Each row fulfils a condition, which is written as it is.
     *
     * @param isNotValid whether the rows that are there are not looked at
     */
    record Check(@Nullable String name, String condition, boolean isNotValid) implements Constraint {
        public Check {
            Rules.expression("condition", condition);
        }

        @Override
        public Check named(String newName) {
            return new Check(newName, condition, isNotValid);
        }

        /**
         * It is for rows that are written from then on, until it is validated; so nobody has to wait while all rows are
         * looked at. Only PostgreSQL has a choice; the others look at all rows at once.
         */
        public Check notValid() {
            return new Check(name, condition, true);
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

        /** It can be checked at the end of a transaction that asks for that. */
        public Exclusion deferrable() {
            return new Exclusion(name, method, parts, where, Deferral.DEFERRABLE);
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
