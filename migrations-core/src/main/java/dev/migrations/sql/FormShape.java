package dev.migrations.sql;

/** The shape of statements that are recognised by their words: triggers, functions with a body, COPY. */
final class FormShape implements StatementShape {

    /** Where in a body of statements we are. Only {@code ; END ;} closes it: END alone may be a column or a CASE's. */
    private enum Body {
        NONE,
        INSIDE,
        AFTER_SEMICOLON,
        AFTER_END
    }

    private final boolean parenthesesHideSemicolons;
    private final StatementForms possible;
    private final FormMatcher[] forms;

    private boolean first;
    private boolean watching;
    private boolean copyFromStdin;
    private int depth;
    private Body body = Body.NONE;

    FormShape(boolean parenthesesHideSemicolons, StatementForms possible) {
        this.parenthesesHideSemicolons = parenthesesHideSemicolons;
        this.possible = possible;
        this.forms = possible.newMatchers();
    }

    @Override
    public void reset() {
        first = true;
        watching = true;
        copyFromStdin = false;
        depth = 0;
        body = Body.NONE;
    }

    @Override
    public boolean isCopyFromStdin() {
        return copyFromStdin;
    }

    @Override
    public boolean isPlain() {
        return !watching && body == Body.NONE;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public void depth(int open) {
        depth = open;
    }

    @Override
    public void accept(Token token, SqlLexer lexer) {
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

    @Override
    public boolean endsAtSemicolon() {
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
        if (first && !begins(token, lexer)) {
            return;
        }
        first = false;
        for (FormMatcher matcher : forms) {
            if (matcher.isUndecided() && matcher.accept(token, lexer, depth > 0)) {
                open(matcher.form().opens());
                return;
            }
            watching |= matcher.isUndecided();
        }
    }

    private boolean begins(Token token, SqlLexer lexer) {
        boolean may = token == Token.WORD && possible.mayBeginWith(lexer.firstChar());
        for (int i = 0; may && i < forms.length; i++) {
            forms[i].reset();
        }
        return may;
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
