package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One column of a CREATE TABLE.
 *
 * @param nameToken its name as it is written
 * @param type the tokens of its type; none if it has no type
 * @param clauses its constraints in their order
 */
record ColumnText(SqlToken nameToken, List<SqlToken> type, List<Clause> clauses) {

    ColumnText {
        type = List.copyOf(type);
        clauses = List.copyOf(clauses);
    }

    String name() {
        return SqliteName.of(nameToken);
    }

    boolean isNamed(String other) {
        return SqliteName.same(name(), other);
    }

    int start() {
        return nameToken.start();
    }

    int end() {
        return clauses.isEmpty() ? endOfType() : clauses.get(clauses.size() - 1).end();
    }

    int endOfType() {
        return type.isEmpty() ? nameToken.end() : type.get(type.size() - 1).end();
    }

    /** The type without the white space and the comments between its words. */
    String typeName() {
        return type.stream().map(SqliteName::of).collect(Collectors.joining(" "));
    }

    Optional<Clause> clause(ClauseKind kind) {
        return clauses.stream().filter(c -> c.kind() == kind).findFirst();
    }

    boolean has(ClauseKind kind) {
        return clause(kind).isPresent();
    }

    boolean isGenerated() {
        return has(ClauseKind.GENERATED);
    }
}
