package dev.migrations.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is checked of every definition when it is made, so that none that is wrong can exist. */
final class Rules {

    private Rules() {}

    static void name(String what, String name) {
        Objects.requireNonNull(name, what);
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new InvalidDefinitionException("The " + what + " is empty.", "Give it a name.");
        }
    }

    static void expression(String what, String sql) {
        Objects.requireNonNull(sql, what);
        if (sql.isBlank()) {
            throw new InvalidDefinitionException("The " + what + " is empty.", "Write it in SQL.");
        }
    }

    /** At least one, and none twice. */
    static List<String> columns(String of, List<String> columns) {
        if (columns.isEmpty()) {
            throw new InvalidDefinitionException(of + " has no columns.", "Name at least one.");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            name("column of " + of, column);
            if (!seen.add(column)) {
                throw new InvalidDefinitionException(
                        of + " has the column \"" + column + "\" twice.", "Name each column once.");
            }
        }
        return List.copyOf(columns);
    }

    static void positive(String what, int number) {
        if (number < 1) {
            throw new InvalidDefinitionException(what + " " + number + " is not possible.", "Give one from 1 on.");
        }
    }
}
