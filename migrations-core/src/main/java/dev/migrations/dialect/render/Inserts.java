package dev.migrations.dialect.render;

import dev.migrations.operation.BulkInsert;
import dev.migrations.schema.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as INSERT statements, several in each: one a row would be slow, one for all could be too long. */
final class Inserts {

    private static final int ROWS_IN_ONE = 200;

    private final Names names;
    private final Literals literals;

    Inserts(Names names, Literals literals) {
        this.names = names;
        this.literals = literals;
    }

    List<String> of(BulkInsert operation) {
        String head = "INSERT INTO " + names.of(operation.table()) + " (" + names.list(operation.columns())
                + ") VALUES\n    ";
        List<String> statements = new ArrayList<>();
        List<List<Literal>> rows = operation.rows();
        for (int from = 0; from < rows.size(); from += ROWS_IN_ONE) {
            List<List<Literal>> some = rows.subList(from, Math.min(rows.size(), from + ROWS_IN_ONE));
            statements.add(head + some.stream().map(this::row).collect(Collectors.joining(",\n    ")));
        }
        return statements;
    }

    private String row(List<Literal> values) {
        return values.stream().map(literals::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
