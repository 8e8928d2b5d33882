package dev.migrations.sql;

/**
 * What a character can begin. Numbers, because they are looked up for every token: the classes up to {@link #DOLLAR}
 * are those that may stand inside an unquoted word.
 */
final class CharClass {

    static final byte WORD = 0;
    static final byte DIGIT = 1;
    static final byte DOLLAR = 2;
    static final byte SPACE = 3;
    static final byte QUOTE = 4;
    static final byte OPERATOR = 5;
    static final byte DASH = 6;
    static final byte SLASH = 7;
    static final byte POINT = 8;
    static final byte SEMICOLON = 9;
    static final byte META_COMMAND = 10;

    /** Begins a line comment, alone. */
    static final byte LINE_COMMENT = 11;

    /** Always a token of its own. */
    static final byte SINGLE = 12;

    private CharClass() {}
}
