package dev.migrations.sql;

import java.util.List;
import java.util.function.Supplier;

/**
 * The forms that the statements of one database may have, and what is known of them all; made once, and asked for a shape
 * for each script. Immutable.
 */
final class StatementForms implements Supplier<StatementShape> {

    private final boolean parenthesesHideSemicolons;
    private final List<StatementForm> forms;

    /** What the first words of the forms begin with, so that most statements are known by one letter to be none. */
    private final String initials;

    StatementForms(boolean parenthesesHideSemicolons, List<StatementForm> forms) {
        this.parenthesesHideSemicolons = parenthesesHideSemicolons;
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

    @Override
    public StatementShape get() {
        return new FormShape(parenthesesHideSemicolons, this);
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
