package dev.migrations.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The part of a script that is being looked at. It holds the current statement (or, between statements, the current
 * token) and what was read ahead, and nothing else; so memory is bounded by the longest statement. Reading on may move
 * the characters: all positions that must survive it are fields here.
 *
 * <p>The fields are open to the lexer, whose loops look at every character of a script.
 */
final class ScriptBuffer {

    /** What {@link #peek} gives behind the last character. */
    static final int END = -1;

    /** A position that is not set. */
    static final int NONE = -1;

    /** Most scripts are short, and there are many of them. */
    private static final int SHORT_SCRIPT = 2 * 1024;

    private static final int LONG_SCRIPT = 16 * 1024;
    private static final int STATEMENT_SIZE = 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader script;
    private boolean ended;

    char[] chars;

    /** The next character to look at. */
    int pos;

    /** Behind the last character that was read. */
    int limit;

    /** Start of the current token, or {@link #NONE}. */
    int token = NONE;

    /** Start of the current statement, or {@link #NONE}. */
    int statement = NONE;

    /** The line that {@link #pos} is in. */
    int line;

    private ScriptBuffer(Reader script, int size, int line) {
        this.script = script;
        this.chars = new char[size];
        this.line = line;
    }

    /** A whole script, whose first line has the given number. */
    static ScriptBuffer ofScript(Reader script, int line) {
        return new ScriptBuffer(script, SHORT_SCRIPT, line);
    }

    /** One statement, of which often only the first words are wanted. */
    static ScriptBuffer ofStatement(String text) {
        return new ScriptBuffer(new StringReader(text), STATEMENT_SIZE, 1);
    }

    void skipByteOrderMark() {
        if (peek(0) == BYTE_ORDER_MARK) {
            pos++;
        }
    }

    /** The character that many places ahead, or {@link #END}. */
    int peek(int ahead) {
        while (pos + ahead >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return chars[pos + ahead];
    }

    /** Goes to the next character that is one of the two, counting lines; false if the script ends before it. */
    boolean skipTo(char one, char other) {
        do {
            char[] window = chars;
            int end = limit;
            int i = pos;
            while (i < end && window[i] != one && window[i] != other) {
                if (window[i] == '\n') {
                    line++;
                }
                i++;
            }
            pos = i;
            if (i < end) {
                return true;
            }
        } while (fill());
        return false;
    }

    /** Reads on; false at the end of the script. */
    boolean fill() {
        if (ended) {
            return false;
        }
        if (limit == chars.length) {
            makeRoom();
        }
        int count = read();
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    private int read() {
        try {
            int count;
            do {
                count = script.read(chars, limit, chars.length - limit);
            } while (count == 0);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves once for each statement at most, and otherwise grows: linear, however long a statement is. */
    private void makeRoom() {
        if (chars.length == SHORT_SCRIPT) {
            chars = Arrays.copyOf(chars, LONG_SCRIPT);
            return;
        }
        int keep = firstNeeded();
        if (keep == 0) {
            chars = Arrays.copyOf(chars, Math.multiplyExact(chars.length, 2));
            return;
        }
        System.arraycopy(chars, keep, chars, 0, limit - keep);
        limit -= keep;
        pos -= keep;
        token = token == NONE ? NONE : token - keep;
        statement = statement == NONE ? NONE : statement - keep;
    }

    private int firstNeeded() {
        if (statement != NONE) {
            return statement;
        }
        return token == NONE ? pos : token;
    }
}
