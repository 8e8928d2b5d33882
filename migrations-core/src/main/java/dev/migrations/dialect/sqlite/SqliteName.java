package dev.migrations.dialect.sqlite;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.List;
import java.util.Locale;

/** How SQLite writes and compares names. */
public final class SqliteName {

    private SqliteName() {}

    /** The name that a token stands for, whichever of the four kinds of quotes it has. */
    static String of(SqlToken token) {
        return unquoted(token.text());
    }

    /** The name without its quotes; a bracket cannot be quoted, so it is never doubled. */
    static String unquoted(String text) {
        char first = text.charAt(0);
        if ("\"`'".indexOf(first) >= 0 && text.length() > 1) {
            String quote = String.valueOf(first);
            return text.substring(1, text.length() - 1).replace(quote + quote, quote);
        }
        return first == '[' ? text.substring(1, text.length() - 1) : text;
    }

    /** The name in the quotes that SQLite's own ALTER TABLE writes. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A statement whose names in double quotes are in those that SQLite never takes for the quotes of a text. */
    public static String withBackticks(String sql) {
        StringBuilder changed = new StringBuilder(sql);
        List<SqlToken> tokens = SqlToken.of(LexicalRules.sqlite(), sql);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            if (token.text().charAt(0) == '"') {
                changed.replace(token.start(), token.end(), '`' + of(token).replace("`", "``") + '`');
            }
        }
        return changed.toString();
    }

    /** Whether it is the name of something that SQLite keeps for itself. */
    public static boolean isReserved(String name) {
        return folded(name).startsWith("sqlite_");
    }

    /** Whether both name the same: SQLite folds ASCII letters and no others. */
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The name as the key of a set. */
    static String folded(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        return ascii ? name.toLowerCase(Locale.ROOT) : foldedAscii(name);
    }

    private static String foldedAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }
}
