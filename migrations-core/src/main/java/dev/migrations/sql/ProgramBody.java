package dev.migrations.sql;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows the statements of a stored program of MySQL or MariaDB. Almost none of the words is reserved; so IF, REPEAT
 * and BEGIN open something only where a statement begins, and END closes only there or in a CASE expression.
 */
final class ProgramBody {

    private enum Block {
        BEGIN,
        IF,
        CASE,
        LOOP,
        WHILE,
        FOR,
        REPEAT,
        /** The condition of a REPEAT, which ends it without a semicolon. */
        UNTIL,
        CASE_EXPRESSION
    }

    private enum Place {
        /** A statement begins. */
        START,
        /** Its first word has passed, which a colon makes a label. */
        AFTER_FIRST_WORD,
        INSIDE,
        DECLARE,
        HANDLER,
        CONDITION,
        AFTER_CONDITION,
        /** Behind END, where IF, CASE and the like say once more what has ended. */
        AFTER_END
    }

    private final NameParts names = new NameParts();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private Place place = Place.START;

    void reset() {
        names.reset();
        blocks.clear();
        place = Place.START;
    }

    void openBlock() {
        open(Block.BEGIN, Place.START);
    }

    void accept(Token token, SqlLexer lexer) {
        boolean keyword = !names.continuesWith(token, lexer) && token == Token.WORD;
        switch (place) {
            case START -> start(token, lexer);
            case AFTER_FIRST_WORD -> afterFirstWord(keyword, lexer);
            case INSIDE -> inside(keyword, lexer);
            case DECLARE -> declare(keyword, lexer);
            case HANDLER -> place = keyword && lexer.is("for") ? Place.CONDITION : Place.HANDLER;
            case CONDITION -> condition(lexer);
            case AFTER_CONDITION -> afterCondition(token, lexer);
            case AFTER_END -> place = Place.INSIDE;
        }
    }

    /** Whether a semicolon at this place ends the program. */
    boolean endsAtSemicolon() {
        while (blocks.peek() == Block.CASE_EXPRESSION) {
            blocks.pop();
        }
        names.reset();
        place = Place.START;
        return blocks.isEmpty();
    }

    private void start(Token token, SqlLexer lexer) {
        if (token != Token.WORD) {
            place = token == Token.NAME ? Place.AFTER_FIRST_WORD : Place.INSIDE;
            return;
        }
        switch (lexer.lowerCaseText()) {
            case "begin" -> openBlock();
            case "if" -> open(Block.IF, Place.INSIDE);
            case "case" -> open(Block.CASE, Place.INSIDE);
            case "while" -> open(Block.WHILE, Place.INSIDE);
            case "for" -> open(Block.FOR, Place.INSIDE);
            case "loop" -> open(Block.LOOP, Place.START);
            case "repeat" -> open(Block.REPEAT, Place.START);
            case "until" -> until();
            case "end" -> close();
            case "elseif", "when" -> place = Place.INSIDE;
            case "declare" -> place = Place.DECLARE;
            case "else", "not", "atomic" -> place = Place.START;
            default -> place = Place.AFTER_FIRST_WORD;
        }
    }

    private void open(Block block, Place next) {
        blocks.push(block);
        place = next;
    }

    private void until() {
        blocks.poll();
        open(Block.UNTIL, Place.INSIDE);
    }

    private void close() {
        blocks.poll();
        place = Place.AFTER_END;
    }

    private void afterFirstWord(boolean keyword, SqlLexer lexer) {
        place = Place.INSIDE;
        if (lexer.is(":")) {
            place = Place.START;
        } else {
            inside(keyword, lexer);
        }
    }

    private void inside(boolean keyword, SqlLexer lexer) {
        if (!keyword) {
            return;
        }
        Block block = blocks.peek();
        if (lexer.is("case")) {
            blocks.push(Block.CASE_EXPRESSION);
        } else if (lexer.is("end") && block == Block.CASE_EXPRESSION) {
            blocks.pop();
        } else if (lexer.is("end") && block == Block.UNTIL) {
            close();
        } else if (lexer.is("then") && (block == Block.IF || block == Block.CASE)) {
            place = Place.START;
        } else if (lexer.is("do") && (block == Block.WHILE || block == Block.FOR)) {
            place = Place.START;
        }
    }

    private void declare(boolean keyword, SqlLexer lexer) {
        if (keyword && lexer.is("handler")) {
            place = Place.HANDLER;
        } else {
            inside(keyword, lexer);
        }
    }

    /** One of the conditions that a handler is for; behind it come others, or the handler's statement. */
    private void condition(SqlLexer lexer) {
        boolean more = lexer.is("not") || lexer.is("sqlstate") || lexer.is("value");
        place = more ? Place.CONDITION : Place.AFTER_CONDITION;
    }

    private void afterCondition(Token token, SqlLexer lexer) {
        if (lexer.is(",")) {
            place = Place.CONDITION;
        } else {
            start(token, lexer);
        }
    }
}
