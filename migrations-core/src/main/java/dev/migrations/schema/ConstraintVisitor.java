package dev.migrations.schema;

/** One answer for each kind of {@link Constraint}; a kind that is added is a compile error wherever one is missing. */
public interface ConstraintVisitor<R> {

    R primaryKey(Constraint.PrimaryKey constraint);

    R unique(Constraint.Unique constraint);

    R foreignKey(Constraint.ForeignKey constraint);

    R check(Constraint.Check constraint);

    R exclusion(Constraint.Exclusion constraint);
}
