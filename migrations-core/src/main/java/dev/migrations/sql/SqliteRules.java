package dev.migrations.sql;

import static dev.migrations.sql.StatementForm.maybe;
import static dev.migrations.sql.StatementForm.one;

import dev.migrations.sql.StatementForm.Opens;
import java.util.List;

/** How SQLite reads a script. */
final class SqliteRules {

    private static final CommentStyle COMMENTS = new CommentStyle(false, false, '\n', false, true);

    private static final StatementForms FORMS = new StatementForms(
            false,
            List.of(new StatementForm(
                    List.of(
                            maybe("explain"),
                            maybe("query"),
                            maybe("plan"),
                            one("create"),
                            maybe("temp", "temporary"),
                            one("trigger")),
                    List.of(),
                    Opens.BODY)));

    static final LexicalRules RULES = new LexicalRulesBuilder(COMMENTS, FORMS)
            .quote(Quote.string('\''))
            .quote(Quote.name('"'))
            .quote(Quote.name('`'))
            .quote(Quote.bracketedName())
            .stringPrefixes("x")
            .operatorsEndBefore("+-~", "")
            .build();

    private SqliteRules() {}
}
