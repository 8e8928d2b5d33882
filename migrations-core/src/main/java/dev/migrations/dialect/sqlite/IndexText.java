package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CREATE INDEX, read as far as the columns that it needs.
 *
 * @param unique whether it is a unique index
 * @param parts the tokens of each indexed column or expression
 * @param condition the tokens behind WHERE; none if it is not partial
 */
record IndexText(boolean unique, List<List<SqlToken>> parts, List<SqlToken> condition) {

    static IndexText of(SchemaObject index) {
        List<SqlToken> tokens = SqlToken.of(LexicalRules.sqlite(), index.sql());
        int open = 0;
        while (!tokens.get(open).is("(")) {
            open++;
        }
        List<List<SqlToken>> parts = new ArrayList<>();
        int close = parts(tokens, open, parts);
        boolean partial = close + 1 < tokens.size() && tokens.get(close + 1).is("where");
        List<SqlToken> condition = partial ? tokens.subList(close + 2, tokens.size()) : List.of();
        return new IndexText(tokens.get(1).is("unique"), parts, condition);
    }

    /** Reads the parts between two parentheses; gives the place of the closing one. */
    private static int parts(List<SqlToken> tokens, int open, List<List<SqlToken>> parts) {
        int depth = 1;
        int start = open + 1;
        int i = open;
        while (depth > 0) {
            i++;
            depth += Clause.depthOf(tokens.get(i));
            if (depth == 0 || (depth == 1 && tokens.get(i).is(","))) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        return i;
    }

    /** Whether it could not be without the column. */
    boolean uses(String column) {
        return parts.stream().anyMatch(p -> isColumn(p, column) || Usage.isNamedIn(p, column))
                || Usage.isNamedIn(condition, column);
    }

    /** Whether the column is all that it indexes. */
    boolean isOf(String column) {
        return parts.size() == 1 && isColumn(parts.get(0), column);
    }

    /** The columns that it makes unique, each by itself comparable; empty if it is partial or of an expression. */
    Optional<List<String>> uniqueColumns() {
        boolean all = unique && condition.isEmpty() && parts.stream().allMatch(p -> isColumn(p, nameOf(p)));
        return all ? Optional.of(parts.stream().map(IndexText::nameOf).toList()) : Optional.empty();
    }

    private static String nameOf(List<SqlToken> part) {
        return SqliteName.of(part.get(0));
    }

    /** A name, then at most a collation and a direction. */
    private static boolean isColumn(List<SqlToken> part, String column) {
        boolean plain = part.size() == 1
                || part.get(1).is("collate")
                || part.get(1).is("asc")
                || part.get(1).is("desc");
        return plain && SqliteName.same(nameOf(part), column);
    }
}
