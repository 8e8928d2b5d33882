package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A place in a list of tokens. Not thread-safe. */
final class TokenCursor {

    private final String text;
    private final List<SqlToken> tokens;
    private int at;

    TokenCursor(String text, List<SqlToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean is(int ahead, String lowerCaseWord) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(lowerCaseWord);
    }

    boolean isAnyOf(Set<String> lowerCaseWords) {
        return !atEnd()
                && tokens.get(at).kind() == SqlToken.Kind.WORD
                && lowerCaseWords.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    /** Whether a name can stand here; SQLite takes a string for one. */
    boolean isName() {
        return !atEnd() && isName(tokens.get(at));
    }

    private static boolean isName(SqlToken token) {
        return switch (token.kind()) {
            case WORD, NAME, STRING -> true;
            default -> false;
        };
    }

    /** Goes on if it is this word. */
    boolean take(String lowerCaseWord) {
        boolean is = is(0, lowerCaseWord);
        at += is ? 1 : 0;
        return is;
    }

    SqlToken expect(String lowerCaseWord) {
        if (!is(0, lowerCaseWord)) {
            throw unexpected(lowerCaseWord);
        }
        return tokens.get(at++);
    }

    SqlToken name() {
        if (!isName()) {
            throw unexpected("a name");
        }
        return tokens.get(at++);
    }

    void skip(int count) {
        if (at + count > tokens.size()) {
            at = tokens.size();
            throw unexpected("more");
        }
        at += count;
    }

    /** Goes behind the parenthesis that closes the one here. */
    void skipParentheses() {
        expect("(");
        for (int depth = 1; depth > 0; at++) {
            if (atEnd()) {
                throw unexpected(")");
            }
            depth += Clause.depthOf(tokens.get(at));
        }
    }

    List<SqlToken> since(int from) {
        return tokens.subList(from, at);
    }

    private TableTextException unexpected(String wanted) {
        String found = atEnd() ? "its end" : tokens.get(at).text();
        return new TableTextException(found + " where " + wanted + " is expected", text);
    }
}
