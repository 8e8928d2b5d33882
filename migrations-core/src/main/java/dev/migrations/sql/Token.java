package dev.migrations.sql;

/** What the lexer tells apart. White space and comments are no tokens, except for comments that a database reads. */
enum Token {
    /** The script has ended. */
    END,
    /** An unquoted name, a keyword or a parameter such as {@code $1}. */
    WORD,
    NUMBER,
    /** A string literal with its prefix, or a dollar-quoted string. */
    STRING,
    /** A quoted name, with its quotes. */
    NAME,
    /** A comment that is a hint or the code of another database: {@code /*+}, {@code /*!}, {@code /*M!}. */
    COMMENT,
    /** A comment that is code in this database: MySQL's {@code /*!} and {@code /*M!}. */
    CODE,
    OPERATOR,
    /** A character that is always alone, such as a parenthesis or a comma. */
    PUNCTUATION,
    SEMICOLON,
    /** What the last DELIMITER command named instead of the semicolon. */
    DELIMITER,
    /** A backslash outside of every quote, and the word behind it. */
    META_COMMAND
}
