package dev.migrations.sql;

import static dev.migrations.sql.StatementForm.maybe;
import static dev.migrations.sql.StatementForm.one;

import dev.migrations.sql.StatementForm.Opens;
import java.util.List;

/** How psql and PostgreSQL read a script. */
final class PostgreSqlRules {

    private static final CommentStyle COMMENTS = new CommentStyle(false, false, '\r', true, false);

    private static final StatementForms FORMS = new StatementForms(
            true,
            List.of(
                    new StatementForm(
                            List.of(one("create"), maybe("or"), maybe("replace"), one("function", "procedure")),
                            List.of("begin", "atomic"),
                            Opens.POSSIBLY_EMPTY_BODY),
                    new StatementForm(List.of(one("copy")), List.of("from", "stdin"), Opens.COPY_DATA)));

    static final LexicalRules RULES = new LexicalRulesBuilder(COMMENTS, FORMS)
            .quote(Quote.string('\''))
            .quote(Quote.name('"'))
            .stringPrefixes("ebxn")
            .escapePrefix('e')
            .unicodePrefix()
            .dollarQuotesWithTags()
            .operatorsEndBefore("+-", "~!@#%^&|`?")
            .metaCommands("\\restrict", "\\unrestrict")
            .build();

    private PostgreSqlRules() {}
}
