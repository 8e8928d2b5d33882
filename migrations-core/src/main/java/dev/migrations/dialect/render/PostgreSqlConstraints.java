package dev.migrations.dialect.render;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.InvalidDefinitionException;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL has all of them. */
final class PostgreSqlConstraints extends ConstraintClauses {

    PostgreSqlConstraints(Names names, String product) {
        super(names, product);
    }

    @Override
    String uniqueDeferral(Deferral deferral) {
        return deferral(deferral);
    }

    @Override
    String nullsNotDistinct() {
        return " NULLS NOT DISTINCT";
    }

    @Override
    String matchFull() {
        return " MATCH FULL";
    }

    @Override
    String deleted(List<String> columns) {
        return " (" + names.list(columns) + ")";
    }

    @Override
    String notValid() {
        return " NOT VALID";
    }

    @Override
    String foreignKeyDeferral(Deferral deferral) {
        return deferral(deferral);
    }

    @Override
    public String exclusion(Constraint.Exclusion exclusion) {
        if (exclusion.parts().isEmpty()) {
            throw new InvalidDefinitionException(
                    "The exclusion constraint " + exclusion.name() + " compares nothing.",
                    "Say what it compares: exclude().with(\"room\", \"=\").");
        }
        String parts = exclusion.parts().stream()
                .map(part -> part.expression() + " WITH " + part.operator())
                .collect(Collectors.joining(", "));
        return head(exclusion.name()) + "EXCLUDE USING " + exclusion.method() + " (" + parts + ")"
                + (exclusion.where() == null ? "" : " WHERE (" + exclusion.where() + ")")
                + deferral(exclusion.deferral());
    }
}
