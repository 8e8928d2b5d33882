package dev.migrations.sql;

import java.util.List;

/** How H2 reads a script. Its functions are Java source in a string, so every semicolon outside of one ends something. */
final class H2Rules {

    private static final CommentStyle COMMENTS = new CommentStyle(true, false, '\r', true, false);

    private static final StatementForms FORMS = new StatementForms(false, List.of());

    static final LexicalRules RULES = new LexicalRulesBuilder(COMMENTS, FORMS)
            .quote(Quote.string('\''))
            .quote(Quote.name('"'))
            .quote(Quote.name('`'))
            .stringPrefixes("xn")
            .unicodePrefix()
            .dollarQuotes()
            .operatorsEndBefore("+-@", "")
            .build();

    private H2Rules() {}
}
