package dev.migrations.sql;

/**
 * A pair of quotes.
 *
 * @param open the character that opens it
 * @param close the character that closes it
 * @param doubled whether the closing character stands for itself when it is doubled
 * @param escapes whether a backslash takes the meaning from the next character
 * @param token what is between: a string or a name
 */
record Quote(char open, char close, boolean doubled, boolean escapes, Token token) {

    static Quote string(char quote) {
        return new Quote(quote, quote, true, false, Token.STRING);
    }

    static Quote stringWithEscapes(char quote) {
        return new Quote(quote, quote, true, true, Token.STRING);
    }

    static Quote name(char quote) {
        return new Quote(quote, quote, true, false, Token.NAME);
    }

    static Quote bracketedName() {
        return new Quote('[', ']', false, false, Token.NAME);
    }
}
