package dev.migrations.sql;

import java.util.List;

/** Follows the tokens of one statement, to know which semicolon ends it and whether COPY data comes behind it. */
final class StatementShape {

    /** Where in a body of statements we are. Only {@code ; END ;} closes it: END alone may be a column or a CASE's. */
    private enum Body {
        NONE,
        INSIDE,
        AFTER_SEMICOLON,
        AFTER_END
    }

    private final boolean parenthesesHideSemicolons;
    private final List<FormMatcher> forms;
    private boolean watching;
    private boolean copyFromStdin;
    private int depth;
    private Body body = Body.NONE;

    StatementShape(LexicalRules rules) {
        this.parenthesesHideSemicolons = rules.parenthesesHideSemicolons();
        this.forms = rules.forms().stream().map(FormMatcher::new).toList();
    }

    void reset() {
        forms.forEach(FormMatcher::reset);
        watching = true;
        copyFromStdin = false;
        depth = 0;
        body = Body.NONE;
    }

    boolean isCopyFromStdin() {
        return copyFromStdin;
    }

    void accept(Token token, SqlLexer lexer) {
        if (token == Token.PUNCTUATION) {
            followParentheses(lexer.firstChar());
        }
        if (body != Body.NONE) {
            boolean end = body == Body.AFTER_SEMICOLON && token == Token.WORD && lexer.is("end");
            body = end ? Body.AFTER_END : Body.INSIDE;
        } else if (watching) {
            watch(token, lexer);
        }
    }

    /** Whether a semicolon at this place ends the statement; if not, it belongs to it. */
    boolean endsAtSemicolon() {
        if (parenthesesHideSemicolons && depth > 0) {
            return false;
        }
        if (body == Body.INSIDE || body == Body.AFTER_SEMICOLON) {
            body = Body.AFTER_SEMICOLON;
            return false;
        }
        return true;
    }

    private void followParentheses(char c) {
        if (c == '(') {
            depth++;
        } else if (c == ')' && depth > 0) {
            depth--;
        }
    }

    private void watch(Token token, SqlLexer lexer) {
        watching = false;
        for (FormMatcher matcher : forms) {
            if (matcher.isUndecided() && matcher.accept(token, lexer, depth > 0)) {
                open(matcher.form().opens());
                return;
            }
            watching |= matcher.isUndecided();
        }
    }

    private void open(StatementForm.Opens opens) {
        watching = false;
        switch (opens) {
            case BODY -> body = Body.INSIDE;
            case POSSIBLY_EMPTY_BODY -> body = Body.AFTER_SEMICOLON;
            case COPY_DATA -> copyFromStdin = true;
        }
    }
}
