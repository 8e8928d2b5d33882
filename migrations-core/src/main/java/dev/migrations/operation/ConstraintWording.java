package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ConstraintVisitor;
import org.jspecify.annotations.Nullable;

/** A constraint in a message: its name, else its columns. */
final class ConstraintWording implements ConstraintVisitor<String> {

    private ConstraintWording() {}

    static String of(Constraint constraint) {
        return constraint.accept(new ConstraintWording());
    }

    private static String named(String kind, @Nullable String name, Object otherwise) {
        return kind + " " + (name != null ? name : otherwise);
    }

    @Override
    public String primaryKey(Constraint.PrimaryKey key) {
        return named("primary key", key.name(), key.columns());
    }

    @Override
    public String unique(Constraint.Unique unique) {
        return named("unique constraint", unique.name(), unique.columns());
    }

    @Override
    public String foreignKey(Constraint.ForeignKey key) {
        return named("foreign key", key.name(), key.columns());
    }

    @Override
    public String check(Constraint.Check check) {
        return named("check", check.name(), "(" + check.condition() + ")");
    }

    @Override
    public String exclusion(Constraint.Exclusion exclusion) {
        return named("exclusion constraint", exclusion.name(), "").strip();
    }
}
