package dev.migrations.operation;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ConstraintVisitor;
import dev.migrations.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** The names that a convention gives to the constraints of a table. */
final class ConstraintNames implements ConstraintVisitor<String> {

    private final NamingConvention convention;
    private final ObjectName table;

    ConstraintNames(NamingConvention convention, ObjectName table) {
        this.convention = convention;
        this.table = table;
    }

    @Override
    public String primaryKey(Constraint.PrimaryKey key) {
        return pattern(convention.primaryKey(), key.columns()).name();
    }

    @Override
    public String unique(Constraint.Unique unique) {
        return pattern(convention.unique(), unique.columns()).name();
    }

    @Override
    public String foreignKey(Constraint.ForeignKey key) {
        return pattern(convention.foreignKey(), key.columns())
                .with("referenced", key.table().name())
                .name();
    }

    @Override
    public String check(Constraint.Check check) {
        return pattern(convention.check(), List.of())
                .withHash(check.condition())
                .name();
    }

    @Override
    public String exclusion(Constraint.Exclusion exclusion) {
        String text = exclusion.parts().stream()
                        .map(part -> part.expression() + " " + part.operator())
                        .collect(Collectors.joining(", "))
                + (exclusion.where() == null ? "" : " " + exclusion.where());
        return pattern(convention.exclusion(), List.of()).withHash(text).name();
    }

    private NamePattern pattern(String pattern, List<String> columns) {
        return NamePattern.of(pattern).with("table", table.name()).with("columns", String.join("_", columns));
    }
}
