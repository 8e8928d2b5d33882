package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * Finds where an operator ends. {@code a=-1} is {@code a = -1}: an operator of several characters does not end with a
 * unary one, except for PostgreSQL's own such as {@code @-}. A comment ends every operator, and
 * so does the delimiter.
 */
final class OperatorLexer {

    private final LexicalRules rules;
    private final ScriptBuffer buffer;

    private @Nullable Delimiter delimiter;

    /** Of a run that was looked at to its end; otherwise a long run would be looked at again for each of them. */
    private int unaryAhead;

    OperatorLexer(LexicalRules rules, ScriptBuffer buffer) {
        this.rules = rules;
        this.buffer = buffer;
    }

    /** Whether the next token is known to be an operator, and so begins no comment. */
    boolean isInsideRun() {
        return unaryAhead > 0;
    }

    /** From here on the delimiter ends every operator; null if there is none but the semicolon. */
    void delimiter(@Nullable Delimiter own) {
        delimiter = own;
    }

    Token next() {
        if (unaryAhead > 0) {
            unaryAhead--;
            buffer.pos++;
            return Token.OPERATOR;
        }
        int length = 0;
        int withoutUnary = 1;
        boolean marked = false;
        do {
            int c = buffer.peek(length++);
            marked |= rules.isOperatorMark(c);
            if (!rules.isUnaryOperator(c)) {
                withoutUnary = length;
            }
        } while (goesOn(length));
        int taken = marked ? length : withoutUnary;
        unaryAhead = length - taken;
        buffer.pos += taken;
        return Token.OPERATOR;
    }

    private boolean goesOn(int ahead) {
        int c = buffer.peek(ahead);
        if (!rules.isOperator(c) || (delimiter != null && delimiter.isAhead(ahead))) {
            return false;
        }
        if (c != '-' && c != '/') {
            return true;
        }
        CommentStyle comments = rules.comments();
        return !comments.opensBlock(buffer, ahead) && !comments.opensLine(buffer, ahead);
    }
}
