package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of a column or of a table, with the name in front of it.
 *
 * @param kind what it is
 * @param name its name; null if it has none
 * @param tokens all of it, the name included; never empty
 * @param body the tokens behind the name
 */
record Clause(ClauseKind kind, @Nullable String name, List<SqlToken> tokens, List<SqlToken> body) {

    Clause {
        tokens = List.copyOf(tokens);
        body = List.copyOf(body);
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    /** Whether an unquoted word stands outside of its parentheses. */
    boolean says(String lowerCaseWord) {
        int depth = 0;
        for (SqlToken token : body) {
            depth += depthOf(token);
            if (depth == 0 && token.is(lowerCaseWord)) {
                return true;
            }
        }
        return false;
    }

    /** The names in its first parentheses, without collations and directions; the own columns of a table's constraint. */
    List<String> columns() {
        return namesIn(parenthesised(0));
    }

    /** What is in the first parentheses. */
    List<SqlToken> expression() {
        return parenthesised(0);
    }

    /** The table that a foreign key refers to. */
    String referredTable() {
        return SqliteName.of(body.get(references() + 1));
    }

    /** The columns that a foreign key refers to; none if it names none, which means the primary key. */
    List<String> referredColumns() {
        int open = references() + 2;
        boolean named = open < body.size() && body.get(open).is("(");
        return named ? namesIn(parenthesised(open)) : List.of();
    }

    private int references() {
        int place = 0;
        while (!body.get(place).is("references")) {
            place++;
        }
        return place;
    }

    private List<SqlToken> parenthesised(int from) {
        int open = from;
        while (open < body.size() && !body.get(open).is("(")) {
            open++;
        }
        int depth = 0;
        for (int i = open; i < body.size(); i++) {
            depth += depthOf(body.get(i));
            if (depth == 0) {
                return body.subList(open + 1, i);
            }
        }
        return List.of();
    }

    private static List<String> namesIn(List<SqlToken> list) {
        List<String> names = new ArrayList<>();
        boolean first = true;
        for (SqlToken token : list) {
            if (first) {
                names.add(SqliteName.of(token));
            }
            first = token.is(",");
        }
        return names;
    }

    static int depthOf(SqlToken token) {
        return token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
}
