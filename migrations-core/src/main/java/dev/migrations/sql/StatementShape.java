package dev.migrations.sql;

/** Follows the tokens of one statement after another, to know which semicolon ends it and what comes behind it. */
interface StatementShape {

    /** Another statement begins. */
    void reset();

    /** Takes the lexer's token, which belongs to the statement, into account. */
    void accept(Token token, SqlLexer lexer);

    /** Whether a semicolon at this place ends the statement; if not, it belongs to it. */
    boolean endsAtSemicolon();

    /** Whether no token that follows can be special, so that only parentheses need be followed. */
    boolean isPlain();

    /** How many parentheses are open, as far as that matters. */
    default int depth() {
        return 0;
    }

    /** So many parentheses are open. */
    default void depth(int open) {}

    /** Whether COPY data comes behind the statement. */
    default boolean isCopyFromStdin() {
        return false;
    }
}
