package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.List;

/**
 * The check that a column has one of some texts, {@code mood IN ('sad', 'glad')}, which is what an enumeration is on SQLite.
 * It is known by what it says: its name is of the name that the column once had.
 */
public final class ValuesCheck {

    private static final String SUFFIX = "_values";

    private final String column;
    private final boolean withoutName;

    /**
     * Looks for the check of a column.
     *
     * @param withoutName whether it may be one without a name too, which somebody wrote by hand
     */
    ValuesCheck(String column, boolean withoutName) {
        this.column = column;
        this.withoutName = withoutName;
    }

    /** How the check of a column is called. */
    public static String nameOf(String column) {
        return column + SUFFIX;
    }

    boolean is(Clause clause) {
        return clause.kind() == ClauseKind.CHECK && isNamedSo(clause) && isOfTexts(clause.expression());
    }

    private boolean isNamedSo(Clause clause) {
        return clause.name() == null
                ? withoutName
                : SqliteName.folded(clause.name()).endsWith(SUFFIX);
    }

    private boolean isOfTexts(List<SqlToken> expression) {
        int last = expression.size() - 1;
        return last > 3
                && SqliteName.same(SqliteName.of(expression.get(0)), column)
                && expression.get(1).is("in")
                && expression.get(2).is("(")
                && expression.get(last).is(")")
                && areTexts(expression.subList(3, last));
    }

    private static boolean areTexts(List<SqlToken> list) {
        for (int i = 0; i < list.size(); i++) {
            boolean fits = i % 2 == 0
                    ? list.get(i).kind() == SqlToken.Kind.STRING
                    : list.get(i).is(",");
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
