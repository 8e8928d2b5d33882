package dev.migrations.sql;

import java.util.List;

/** The forms that the statements of one database may have, and what is known of them all; made once. Immutable. */
final class StatementForms {

    private final List<StatementForm> forms;

    /** What the first words of the forms begin with, so that most statements are known by one letter to be none. */
    private final String initials;

    StatementForms(List<StatementForm> forms) {
        this.forms = List.copyOf(forms);
        StringBuilder letters = new StringBuilder();
        for (StatementForm form : forms) {
            addInitials(form.header(), letters);
        }
        this.initials = letters.toString();
    }

    private static void addInitials(List<StatementForm.Step> header, StringBuilder letters) {
        for (StatementForm.Step step : header) {
            for (String word : step.words()) {
                letters.append(word.charAt(0));
            }
            if (!step.optional()) {
                return;
            }
        }
    }

    FormMatcher[] newMatchers() {
        FormMatcher[] matchers = new FormMatcher[forms.size()];
        for (int i = 0; i < matchers.length; i++) {
            matchers[i] = new FormMatcher(forms.get(i));
        }
        return matchers;
    }

    /** Whether a statement that begins with a word with this first letter may have one of the forms. */
    boolean mayBeginWith(char letter) {
        return initials.indexOf(LexicalRules.lower(letter)) >= 0;
    }
}
