package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/** As {@link PlainText}, and adds each token to a digest: in one pass over characters that are ASCII and in the buffer. */
final class PlainDigest {

    /** Where less is free in the digest, it is emptied first. */
    private static final int ROOM = 2048;

    private static final int TOO_HARD = -1;
    private static final byte[] LOWER = new byte[LexicalRules.ASCII];

    static {
        for (int c = 0; c < LexicalRules.ASCII; c++) {
            LOWER[c] = (byte) LexicalRules.lower(c);
        }
    }

    private final ScriptBuffer buffer;
    private final TokenDigest digest;
    private final byte[] bytes;

    /** Behind what was added. */
    private int size;

    PlainDigest(ScriptBuffer buffer, TokenDigest digest) {
        this.buffer = buffer;
        this.digest = digest;
        this.bytes = digest.bytes;
    }

    int skip(LexicalRules rules, int depth) {
        char[] chars = buffer.chars;
        int limit = buffer.limit;
        int open = depth;
        int i = buffer.pos;
        digest.reserve(ROOM);
        size = digest.size;
        while (i < limit) {
            char c = chars[i];
            if (c == ' ') {
                i++;
                continue;
            }
            int end = behind(rules, c, i);
            if (end < 0) {
                break;
            }
            open += c == '(' ? 1 : 0;
            open -= c == ')' && open > 0 ? 1 : 0;
            i = end;
        }
        buffer.pos = i;
        digest.size = size;
        return open;
    }

    /** Behind the token that begins at {@code i}, or {@link #TOO_HARD}. */
    private int behind(LexicalRules rules, char c, int i) {
        return switch (rules.classOf(c)) {
            case CharClass.WORD -> word(rules, i);
            case CharClass.DIGIT -> number(rules, i);
            case CharClass.SPACE -> space(c, i);
            case CharClass.QUOTE -> quoted(rules.quoteAt(c), i);
            case CharClass.OPERATOR, CharClass.DASH, CharClass.SLASH ->
                i + 1 < buffer.limit && !rules.isOperator(buffer.chars[i + 1]) ? single(i) : TOO_HARD;
            case CharClass.POINT ->
                i + 1 < buffer.limit && !SqlLexer.isDigit(buffer.chars[i + 1]) ? single(i) : TOO_HARD;
            case CharClass.SINGLE -> single(i);
            default -> TOO_HARD;
        };
    }

    private int space(char c, int i) {
        buffer.line += c == '\n' ? 1 : 0;
        return i + 1;
    }

    private int single(int i) {
        if (size + 2 > bytes.length) {
            return TOO_HARD;
        }
        bytes[size] = (byte) buffer.chars[i];
        return end(size + 1, i + 1);
    }

    private int end(int behind, int i) {
        bytes[behind] = 0;
        size = behind + 1;
        return i;
    }

    /** One letter alone may be the prefix of a string. */
    private int word(LexicalRules rules, int start) {
        char[] chars = buffer.chars;
        byte[] target = bytes;
        int end = Math.min(buffer.limit, start + target.length - size - 1);
        int shift = size - start;
        int i = start;
        while (i < end && chars[i] < LexicalRules.ASCII && rules.isWordPart(chars[i])) {
            target[i + shift] = LOWER[chars[i]];
            i++;
        }
        boolean ended = i < end && chars[i] < LexicalRules.ASCII;
        boolean prefix = i - start == 1 && ended && (chars[i] == '&' || rules.classOf(chars[i]) == CharClass.QUOTE);
        return ended && !prefix ? end(i + shift, i) : TOO_HARD;
    }

    /** Digits, and others behind a point; all else that may be in a number is the lexer's. */
    private int number(LexicalRules rules, int start) {
        char[] chars = buffer.chars;
        byte[] target = bytes;
        int end = Math.min(buffer.limit, start + target.length - size - 1);
        int shift = size - start;
        int points = 0;
        int i = start;
        while (i < end && (SqlLexer.isDigit(chars[i]) || chars[i] == '.')) {
            points += chars[i] == '.' ? 1 : 0;
            target[i + shift] = (byte) chars[i];
            i++;
        }
        boolean ended = i < end && points < 2 && !rules.isWordPart(chars[i]);
        return ended ? end(i + shift, i) : TOO_HARD;
    }

    private int quoted(@Nullable Quote quote, int start) {
        if (quote == null) {
            return TOO_HARD;
        }
        char[] chars = buffer.chars;
        byte[] target = bytes;
        char close = quote.close();
        char escape = quote.escapes() ? '\\' : close;
        int end = Math.min(buffer.limit, start + target.length - size - 1) - 1;
        int shift = size - start;
        int lines = 0;
        target[start + shift] = (byte) chars[start];
        int i = start + 1;
        while (i < end) {
            char c = chars[i];
            target[i + shift] = (byte) c;
            i++;
            if (c >= LexicalRules.ASCII || c == '\r') {
                return TOO_HARD;
            } else if (c == '\n') {
                lines++;
            } else if (c == close || c == escape) {
                boolean pair = c != close || (quote.doubled() && chars[i] == close);
                if (!pair) {
                    buffer.line += lines;
                    return end(i + shift, i);
                }
                if (chars[i] >= LexicalRules.ASCII || chars[i] < ' ') {
                    return TOO_HARD;
                }
                target[i + shift] = (byte) chars[i];
                i++;
            }
        }
        return TOO_HARD;
    }
}
