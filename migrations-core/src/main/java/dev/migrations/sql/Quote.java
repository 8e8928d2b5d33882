package dev.migrations.sql;

/**
 * A pair of quotes.
 *
 * @param open the character that opens it
 * @param close the character that closes it
 * @param doubled whether the closing character stands for itself when it is doubled
 * @param token what is between: a string or a name
 */
record Quote(char open, char close, boolean doubled, Token token) {

    static Quote string(char quote) {
        return new Quote(quote, quote, true, Token.STRING);
    }

    static Quote name(char quote) {
        return new Quote(quote, quote, true, Token.NAME);
    }

    static Quote bracketedName() {
        return new Quote('[', ']', false, Token.NAME);
    }
}
