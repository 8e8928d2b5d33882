package dev.migrations.sql;

import java.util.List;
import java.util.Locale;

/** Reads from the SET statements of a script which {@code sql_mode} the statements behind them run in. */
final class SqlModeWatch {

    private static final String SQL_MODE = "sql_mode";
    private static final String NO_ESCAPES = "NO_BACKSLASH_ESCAPES";
    private static final int MOST_WORDS = 1_000;

    private final LexicalRules atStart;

    /** Watches a script that begins in the mode of these rules. */
    SqlModeWatch(LexicalRules atStart) {
        this.atStart = atStart;
    }

    /** The rules behind a statement that was read by these rules. */
    LexicalRules after(String statement, LexicalRules rules) {
        if (!statement.toLowerCase(Locale.ROOT).contains(SQL_MODE)) {
            return rules;
        }
        List<String> words = new StatementWords(rules, statement).first(MOST_WORDS);
        if (words.isEmpty() || !words.get(0).equals("set")) {
            return rules;
        }
        LexicalRules result = rules;
        for (int i = 1; i < words.size() - 2; i++) {
            boolean assigned = words.get(i).replace("`", "").equals(SQL_MODE)
                    && (words.get(i + 1).equals("=") || words.get(i + 1).equals(":="))
                    && !isOther(words, i);
            if (assigned) {
                result = assigned(words.subList(i + 2, words.size()), rules);
            }
        }
        return result;
    }

    /** The mode of new sessions, or a user's variable of that name. */
    private static boolean isOther(List<String> words, int index) {
        boolean global = words.get(index - 1).equals("global")
                || (index > 1
                        && words.get(index - 1).equals(".")
                        && words.get(index - 2).equals("global"));
        boolean variable =
                words.get(index - 1).equals("@") && !words.get(index - 2).equals("@");
        return global || variable;
    }

    /**
     * The rules for the value that the words begin with. A variable, in which a dump keeps what was there before it, is
     * taken for the mode at the start.
     */
    private LexicalRules assigned(List<String> value, LexicalRules rules) {
        String first = value.get(0);
        if (first.startsWith("'") || first.startsWith("\"")) {
            return rules.withSqlMode(first.substring(1, first.length() - 1));
        }
        boolean adds = first.equals("concat") || first.equals("concat_ws");
        boolean names =
                value.stream().anyMatch(word -> word.toUpperCase(Locale.ROOT).contains(NO_ESCAPES));
        return adds && names ? rules.withSqlMode(NO_ESCAPES) : atStart;
    }
}
