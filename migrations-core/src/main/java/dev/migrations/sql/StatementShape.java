package dev.migrations.sql;

/** Follows the tokens of one statement after another, to know which semicolon ends it and what comes behind it. */
interface StatementShape {

    /** Another statement begins. */
    void reset();

    /** Takes the lexer's token, which belongs to the statement, into account. */
    void accept(Token token, SqlLexer lexer);

    /** Whether a semicolon at this place ends the statement; if not, it belongs to it. */
    boolean endsAtSemicolon();

    /** Whether COPY data comes behind the statement. */
    default boolean isCopyFromStdin() {
        return false;
    }
}
