package dev.migrations.sql;

import java.util.List;

/**
 * Finds where the body of a stored program of MySQL or MariaDB begins, or that a statement is none. The grammar is that
 * of the manuals' pages on CREATE PROCEDURE, FUNCTION, TRIGGER and EVENT, and on BEGIN NOT ATOMIC.
 */
final class ProgramHeader {

    /** What a token has shown. */
    enum Finding {
        /** Nothing yet. */
        HEADER,
        /** This is no stored program. */
        PLAIN,
        /** The body begins with the next token. */
        BODY_BEHIND,
        /** The body begins with this token. */
        BODY_HERE,
        /** The body is a block, opened by the token before this one. */
        BLOCK_BEFORE
    }

    private enum Place {
        START,
        AFTER_BEGIN,
        AFTER_CREATE,
        DEFINER,
        PROCEDURE,
        PROCEDURE_TRAITS,
        FUNCTION,
        FUNCTION_RESULT,
        TRIGGER,
        TRIGGER_ORDER,
        TRIGGER_NEIGHBOUR,
        EVENT
    }

    private static final List<String> CREATE = List.of("create", "alter");
    private static final List<String> BEFORE_KIND = List.of("or", "replace", "aggregate");
    private static final List<String> NO_PROGRAM = List.of("view", "sql");
    private static final List<String> CONTROL = List.of("if", "case", "loop", "while", "repeat", "for");
    private static final List<String> BLOCK_OR_RETURN =
            List.of("begin", "return", "if", "case", "loop", "while", "repeat", "for");
    private static final List<String> TRAITS = List.of(
            "comment",
            "language",
            "sql",
            "not",
            "deterministic",
            "contains",
            "no",
            "reads",
            "modifies",
            "data",
            "security",
            "definer",
            "invoker");

    private final NameParts names = new NameParts();
    private Place place = Place.START;
    private int depth;
    private boolean afterEach;

    void reset() {
        names.reset();
        place = Place.START;
        depth = 0;
        afterEach = false;
    }

    Finding accept(Token token, SqlLexer lexer) {
        boolean word = token == Token.WORD && !names.continuesWith(token, lexer);
        if (token == Token.PUNCTUATION) {
            followParentheses(lexer.firstChar());
        }
        return switch (place) {
            case START -> word ? first(lexer) : Finding.PLAIN;
            case AFTER_BEGIN -> lexer.is("not") ? Finding.BLOCK_BEFORE : Finding.PLAIN;
            case AFTER_CREATE -> word ? beforeKind(lexer) : Finding.PLAIN;
            case DEFINER -> word ? afterDefiner(lexer) : Finding.HEADER;
            case PROCEDURE -> afterParameters(lexer, Place.PROCEDURE_TRAITS);
            case FUNCTION -> afterParameters(lexer, Place.FUNCTION_RESULT);
            case PROCEDURE_TRAITS ->
                token == Token.STRING || lexer.isAnyOf(TRAITS) ? Finding.HEADER : Finding.BODY_HERE;
            case FUNCTION_RESULT ->
                word && depth == 0 && lexer.isAnyOf(BLOCK_OR_RETURN) ? Finding.BODY_HERE : Finding.HEADER;
            case TRIGGER -> trigger(word, lexer);
            case TRIGGER_ORDER -> triggerOrder(lexer);
            case TRIGGER_NEIGHBOUR -> Finding.BODY_BEHIND;
            case EVENT -> word && depth == 0 && lexer.is("do") ? Finding.BODY_BEHIND : Finding.HEADER;
        };
    }

    private void followParentheses(char c) {
        if (c == '(') {
            depth++;
        } else if (c == ')' && depth > 0) {
            depth--;
        }
    }

    private Finding first(SqlLexer lexer) {
        if (lexer.isAnyOf(CREATE)) {
            return goTo(Place.AFTER_CREATE);
        }
        if (lexer.isAnyOf(CONTROL)) {
            return Finding.BODY_HERE;
        }
        return lexer.is("begin") ? goTo(Place.AFTER_BEGIN) : Finding.PLAIN;
    }

    private Finding beforeKind(SqlLexer lexer) {
        if (lexer.isAnyOf(BEFORE_KIND)) {
            return Finding.HEADER;
        }
        if (lexer.is("definer")) {
            return goTo(Place.DEFINER);
        }
        return isKind(lexer) ? Finding.HEADER : Finding.PLAIN;
    }

    /** The account may be written in many ways; none of them holds one of these words unquoted. */
    private Finding afterDefiner(SqlLexer lexer) {
        if (lexer.isAnyOf(NO_PROGRAM)) {
            return Finding.PLAIN;
        }
        isKind(lexer);
        return Finding.HEADER;
    }

    /** Whether the word says which kind of program it is; goes there then. */
    private boolean isKind(SqlLexer lexer) {
        if (lexer.is("procedure")) {
            place = Place.PROCEDURE;
        } else if (lexer.is("function")) {
            place = Place.FUNCTION;
        } else if (lexer.is("trigger")) {
            place = Place.TRIGGER;
        } else if (lexer.is("event")) {
            place = Place.EVENT;
        } else {
            return false;
        }
        return true;
    }

    private Finding afterParameters(SqlLexer lexer, Place next) {
        return depth == 0 && lexer.is(")") ? goTo(next) : Finding.HEADER;
    }

    private Finding trigger(boolean word, SqlLexer lexer) {
        boolean row = afterEach && word && lexer.is("row");
        afterEach = word && lexer.is("each");
        return row ? goTo(Place.TRIGGER_ORDER) : Finding.HEADER;
    }

    private Finding triggerOrder(SqlLexer lexer) {
        boolean order = lexer.is("follows") || lexer.is("precedes");
        return order ? goTo(Place.TRIGGER_NEIGHBOUR) : Finding.BODY_HERE;
    }

    private Finding goTo(Place next) {
        place = next;
        return Finding.HEADER;
    }
}
