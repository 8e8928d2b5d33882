package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/**
 * The table's own name in front of a column ({@code CHECK (poems.year > 0)}), which is left out: while the table has
 * another name it would mean nothing, and only this table's columns can be meant there anyway.
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

    private void leave(StringBuilder text, List<SqlToken> expression) {
        for (int i = expression.size() - 3; i >= 0; i--) {
            boolean qualifies =
                    expression.get(i + 1).is(".") && !expression.get(i + 2).is(".");
            boolean qualified = i > 0 && expression.get(i - 1).is(".");
            if (qualifies && !qualified && isOwn(expression.get(i))) {
                text.delete(expression.get(i).start(), expression.get(i + 2).start());
            }
        }
    }

    private boolean isOwn(SqlToken token) {
        boolean name = token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.NAME;
        return name && SqliteName.same(SqliteName.of(token), table.name());
    }
}
