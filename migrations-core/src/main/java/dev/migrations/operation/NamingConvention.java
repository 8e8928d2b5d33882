package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import java.util.List;

/**
 * How constraints and indexes are called that are given no name. It is the same on every database, so that they can be
 * dropped later by their definition. In a pattern, {@code {table}} is the table, {@code {columns}} its columns with {@code
 * _} between them, {@code {referenced}} the table that a foreign key leads to and {@code {hash}} eight digits that stand
 * for the text of a condition. A name that becomes longer than {@value #LONGEST} characters, which is what PostgreSQL takes,
 * is cut and ends in a hash of the whole.
 *
 * <p>A database remembers names, and not how they were made. So another convention is for a history that has no Java
 * revision yet: what was created under the one before is not found under it.
 *
 * @param primaryKey must have {@code {table}}, may have {@code {columns}}
 * @param foreignKey must have {@code {table}} and {@code {columns}}, may have {@code {referenced}}
 * @param unique must have {@code {table}} and {@code {columns}}
 * @param check must have {@code {table}} and {@code {hash}}
 * @param exclusion must have {@code {table}} and {@code {hash}}
 * @param index must have {@code {table}} and {@code {columns}}
 */
public record NamingConvention(
        String primaryKey, String foreignKey, String unique, String check, String exclusion, String index) {

    /** What PostgreSQL takes, which is the least of all. */
    public static final int LONGEST = 63;

    private static final NamingConvention STANDARD = new NamingConvention(
            "pk_{table}",
            "fk_{table}_{columns}_{referenced}",
            "uq_{table}_{columns}",
            "ck_{table}_{hash}",
            "ex_{table}_{hash}",
            "ix_{table}_{columns}");

    public NamingConvention {
        NamingRules.check(List.of(
                new NamingRules.Rule("primary-key", primaryKey, List.of("{table}"), List.of("{columns}")),
                new NamingRules.Rule("foreign-key", foreignKey, NamingRules.OF_COLUMNS, List.of("{referenced}")),
                new NamingRules.Rule("unique", unique, NamingRules.OF_COLUMNS, List.of()),
                new NamingRules.Rule("check", check, NamingRules.OF_CONDITION, List.of()),
                new NamingRules.Rule("exclusion", exclusion, NamingRules.OF_CONDITION, List.of()),
                new NamingRules.Rule("index", index, NamingRules.OF_COLUMNS, List.of())));
    }

    /** {@code pk_poems}, {@code fk_poems_poet_id_poets}, {@code uq_poems_slug}, {@code ck_poems_3f9c0a11}, {@code ix_poems_slug}. */
    public static NamingConvention standard() {
        return STANDARD;
    }

    /** The same with another pattern for primary keys; MariaDB and MySQL call each of them PRIMARY. */
    public NamingConvention withPrimaryKey(String pattern) {
        return new NamingConvention(pattern, foreignKey, unique, check, exclusion, index);
    }

    /** The same with another pattern for foreign keys. */
    public NamingConvention withForeignKey(String pattern) {
        return new NamingConvention(primaryKey, pattern, unique, check, exclusion, index);
    }

    /** The same with another pattern for unique constraints. */
    public NamingConvention withUnique(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, pattern, check, exclusion, index);
    }

    /** The same with another pattern for checks. */
    public NamingConvention withCheck(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, unique, pattern, exclusion, index);
    }

    /** The same with another pattern for exclusion constraints. */
    public NamingConvention withExclusion(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, unique, check, pattern, index);
    }

    /** The same with another pattern for indexes. */
    public NamingConvention withIndex(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, unique, check, exclusion, pattern);
    }

    /** Whether the table's primary key gets this name; false where its columns are a part of it, which nobody knows here. */
    public boolean isPrimaryKey(ObjectName table, String name) {
        return !primaryKey.contains("{columns}")
                && name.equals(
                        NamePattern.of(primaryKey).with("table", table.name()).name());
    }

    /** The constraint under the name that it has, or else gets. */
    public Constraint named(ObjectName table, Constraint constraint) {
        return constraint.name() != null ? constraint : constraint.named(nameOf(table, constraint));
    }

    /** The name that the constraint gets if it has none. */
    public String nameOf(ObjectName table, Constraint constraint) {
        return constraint.accept(new ConstraintNames(this, table));
    }

    /** The index under the name that it has, or else gets. */
    public Index named(Index unnamed) {
        return unnamed.name() != null
                ? unnamed
                : unnamed.named(NamePattern.of(index)
                        .with("table", unnamed.table().name())
                        .with("columns", IndexColumns.of(unnamed))
                        .name());
    }

    /** The operation with a name for each constraint and index that is created or dropped by it. */
    public Operation named(Operation operation) {
        return operation.accept(new OperationNames(this));
    }
}
