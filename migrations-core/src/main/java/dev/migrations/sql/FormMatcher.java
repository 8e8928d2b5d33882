package dev.migrations.sql;

import java.util.List;

/** Holds the tokens of a statement against one {@link StatementForm}. */
final class FormMatcher {

    private enum State {
        HEADER,
        OPENER,
        COMPLETE,
        OTHER
    }

    private final StatementForm form;
    private State state = State.HEADER;
    private int matched;

    FormMatcher(StatementForm form) {
        this.form = form;
    }

    StatementForm form() {
        return form;
    }

    void reset() {
        state = State.HEADER;
        matched = 0;
    }

    boolean isUndecided() {
        return state == State.HEADER || state == State.OPENER;
    }

    /** Takes the lexer's token into account; true when the form is complete with it. */
    boolean accept(Token token, SqlLexer lexer, boolean insideParentheses) {
        if (state == State.HEADER) {
            state = token == Token.WORD ? afterHeaderWord(lexer) : State.OTHER;
        } else if (state == State.OPENER) {
            boolean word = token == Token.WORD && !insideParentheses;
            state = word ? afterWord(lexer) : expectOpener();
        }
        return state == State.COMPLETE;
    }

    private State afterHeaderWord(SqlLexer lexer) {
        List<StatementForm.Step> steps = form.header();
        int i = matched;
        while (i < steps.size() && !lexer.isAnyOf(steps.get(i).words())) {
            if (!steps.get(i).optional()) {
                return State.OTHER;
            }
            i++;
        }
        matched = i + 1;
        return matched < steps.size() ? State.HEADER : expectOpener();
    }

    private State expectOpener() {
        matched = 0;
        return form.opener().isEmpty() ? State.COMPLETE : State.OPENER;
    }

    private State afterWord(SqlLexer lexer) {
        List<String> opener = form.opener();
        if (!lexer.is(opener.get(matched))) {
            matched = 0;
        }
        if (lexer.is(opener.get(matched))) {
            matched++;
        }
        return matched < opener.size() ? State.OPENER : State.COMPLETE;
    }
}
