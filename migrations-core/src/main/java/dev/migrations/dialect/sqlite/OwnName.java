package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/**
 * The table's own name in front of a column ({@code CHECK (poems.year > 0)} or {@code main.poems.year}), which is left
 * out: while the table has another name it would mean nothing, and only this table's columns can be meant there anyway.
 */
final class OwnName {

    private final TableText table;

    OwnName(TableText table) {
        this.table = table;
    }

    /** The table without it. */
    TableText left() {
        StringBuilder text = new StringBuilder(table.text());
        List<Clause> checks = new ArrayList<>(table.allClauses());
        for (int i = checks.size() - 1; i >= 0; i--) {
            if (checks.get(i).kind() == ClauseKind.CHECK) {
                leave(text, checks.get(i).expression());
            }
        }
        return TableText.of(text.toString());
    }

    private static void leave(StringBuilder text, List<SqlToken> expression) {
        for (int i = expression.size() - 3; i >= 0; i--) {
            if (expression.get(i + 1).is(".")) {
                text.delete(expression.get(i).start(), expression.get(i + 2).start());
            }
        }
    }
}
