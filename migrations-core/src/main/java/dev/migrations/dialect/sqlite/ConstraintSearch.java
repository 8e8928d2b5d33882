package dev.migrations.dialect.sqlite;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which constraint of a table is meant. SQLite does not need a name to have one, so it is looked for by its name first,
 * and then by what it says.
 *
 * @param kind what it is
 * @param name its name; null to look for what it says only
 * @param columns the columns that it is about; empty for a CHECK
 * @param expression what a CHECK demands, without the outer parentheses; null for the others
 * @param referred the table that a foreign key leads to; null for the others
 */
public record ConstraintSearch(
        ClauseKind kind,
        @Nullable String name,
        List<String> columns,
        @Nullable String expression,
        @Nullable String referred) {

    public ConstraintSearch {
        columns = List.copyOf(columns);
    }

    /** A constraint of which only the name is known. */
    public static ConstraintSearch named(String name) {
        return new ConstraintSearch(ClauseKind.NAME_ONLY, name, List.of(), null, null);
    }

    /** Whether nothing but a name is known. */
    boolean isOfNameOnly() {
        return kind == ClauseKind.NAME_ONLY;
    }

    /** Whether a constraint of that name is the one, whatever it says. */
    boolean isNamed(Clause clause) {
        boolean kinds = kind == ClauseKind.NAME_ONLY || kind == clause.kind();
        return kinds && name != null && clause.name() != null && SqliteName.same(clause.name(), name);
    }

    /** Whether a constraint says what this one does, behind a column that it is about or behind them all. */
    Predicate<Clause> says(@Nullable ColumnText column) {
        return clause -> clause.kind() == kind
                && kind != ClauseKind.NAME_ONLY
                && (kind == ClauseKind.CHECK
                        ? expression != null && tokens(clause.expression()).equals(tokens(expression))
                        : leadsThere(clause)
                                && folded(column == null ? clause.columns() : List.of(column.name()))
                                        .equals(folded(columns)));
    }

    private boolean leadsThere(Clause clause) {
        return referred == null || SqliteName.same(clause.referredTable(), referred);
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(SqliteName::folded).toList();
    }

    private static List<String> tokens(String expression) {
        return tokens(SqlToken.of(LexicalRules.sqlite(), expression));
    }

    /** Without the table in front of a column, which a rebuild leaves out. */
    private static List<String> tokens(List<SqlToken> expression) {
        List<String> tokens = new ArrayList<>();
        for (SqlToken token : expression) {
            if (token.is(".") && !tokens.isEmpty()) {
                tokens.remove(tokens.size() - 1);
            } else {
                tokens.add(plain(token));
            }
        }
        return tokens;
    }

    /** Quotes around a name and the case of a word make no difference; a string is what it is. */
    private static String plain(SqlToken token) {
        return switch (token.kind()) {
            case STRING -> token.text();
            case WORD, NAME -> SqliteName.folded(SqliteName.of(token));
            default -> token.text().toLowerCase(Locale.ROOT);
        };
    }

    /** As a message names it. */
    String described() {
        if (name != null) {
            return "constraint named " + name;
        }
        String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return expression != null
                ? what + " (" + expression + ")"
                : what + " of " + String.join(", ", columns) + (referred == null ? "" : " to " + referred);
    }
}
