package dev.migrations.sql;

import java.util.List;

/**
 * A statement that does not simply end at the next semicolon: the words it begins with, and the words that then open
 * what is special in it.
 *
 * @param header the first words, in order
 * @param opener words that follow each other directly, outside of parentheses, anywhere behind the header; empty if
 *     the header is enough
 * @param opens what it is that they open
 */
record StatementForm(List<Step> header, List<String> opener, Opens opens) {

    enum Opens {
        /** Statements up to an END that directly follows a semicolon. */
        BODY,
        /** The same, where END may also come at once. */
        POSSIBLY_EMPTY_BODY,
        /** Lines of data behind the statement. */
        COPY_DATA
    }

    /**
     * A place in the header.
     *
     * @param words the words that may stand there, in lower case
     * @param optional whether it may be left out
     */
    record Step(List<String> words, boolean optional) {}

    static Step one(String... words) {
        return new Step(List.of(words), false);
    }

    static Step maybe(String... words) {
        return new Step(List.of(words), true);
    }
}
