package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a statement and its place in it, for what edits the text of a definition and leaves the rest of it alone.
 *
 * @param kind what the lexer takes it for
 * @param text as it is written, with its quotes
 * @param start where it begins, counted in characters from 0
 */
public record SqlToken(Kind kind, String text, int start) {

    /** What can be told of a token without knowing where it stands. */
    public enum Kind {
        /** An unquoted name or keyword, or a parameter. */
        WORD,
        /** A quoted name, with its quotes. */
        NAME,
        /** A string literal with its prefix. */
        STRING,
        NUMBER,
        /** An operator, a parenthesis, a comma and the like. */
        SYMBOL
    }

    /**
     * The tokens of one statement in their order. White space and comments are none.
     *
     * @throws ScriptSyntaxException a quote or a comment is not closed
     */
    public static List<SqlToken> of(LexicalRules rules, String statement) {
        ScriptBuffer buffer = ScriptBuffer.ofStatement(statement);
        // With a statement that begins at 0 the buffer forgets nothing, and its positions are those of the text.
        buffer.statement = 0;
        SqlLexer lexer = new SqlLexer(rules, buffer, "statement");
        List<SqlToken> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token != Token.END; token = lexer.next()) {
            if (token != Token.COMMENT && token != Token.CODE) {
                tokens.add(new SqlToken(kind(token), lexer.text(), buffer.token));
            }
        }
        return List.copyOf(tokens);
    }

    private static Kind kind(Token token) {
        return switch (token) {
            case WORD -> Kind.WORD;
            case NAME -> Kind.NAME;
            case STRING -> Kind.STRING;
            case NUMBER -> Kind.NUMBER;
            default -> Kind.SYMBOL;
        };
    }

    /** Behind its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this unquoted word, in whatever case of ASCII letters, or this symbol. */
    public boolean is(String lowerCaseWord) {
        boolean plain = kind == Kind.WORD || kind == Kind.SYMBOL;
        return plain
                && text.length() == lowerCaseWord.length()
                && LexicalRules.lower(text).equals(lowerCaseWord);
    }
}
