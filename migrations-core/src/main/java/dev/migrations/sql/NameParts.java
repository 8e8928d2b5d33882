package dev.migrations.sql;

/** Knows the words that only look like keywords: {@code t.end}, {@code @begin}, {@code root@event}. */
final class NameParts {

    private boolean joined;

    void reset() {
        joined = false;
    }

    /** Whether this token continues a name; it must be asked of every token. */
    boolean continuesWith(Token token, SqlLexer lexer) {
        boolean continues = joined;
        joined = token == Token.PUNCTUATION ? lexer.is(".") : token == Token.OPERATOR && lexer.is("@");
        return continues;
    }
}
