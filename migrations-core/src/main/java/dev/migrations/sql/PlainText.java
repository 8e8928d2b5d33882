package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * Passes the part of a statement in which nothing is special any more: most of a large script are the values of its
 * INSERT statements. It goes over whole tokens that are simple and in the buffer, and stops before everything else,
 * which is the lexer's; so it may know little, but must never be wrong.
 */
final class PlainText {

    private final ScriptBuffer buffer;
    private final @Nullable PlainDigest digest;

    PlainText(ScriptBuffer buffer, @Nullable TokenDigest digest) {
        this.buffer = buffer;
        this.digest = digest == null ? null : new PlainDigest(buffer, digest);
    }

    /**
     * Goes on from the start of a token to the start of another, or stays.
     *
     * @param depth how many parentheses are open
     * @return how many are open then
     */
    int skip(LexicalRules rules, int depth) {
        return digest == null ? skipUndigested(rules, depth) : digest.skip(rules, depth);
    }

    private int skipUndigested(LexicalRules rules, int depth) {
        char[] chars = buffer.chars;
        int limit = buffer.limit;
        int open = depth;
        int i = rules.skipPlain(chars, buffer.pos, limit);
        while (i < limit) {
            char c = chars[i];
            if (c == '\n') {
                buffer.line++;
                i++;
            } else if (c == '(') {
                open++;
                i++;
            } else if (c == ')') {
                open -= open > 0 ? 1 : 0;
                i++;
            } else {
                int end = behind(rules, i);
                if (end < 0) {
                    break;
                }
                i = end;
            }
            i = rules.skipPlain(chars, i, limit);
        }
        buffer.pos = i < limit && chars[i] == ';' ? i : startOfWord(rules, i);
        return open;
    }

    /** Behind the string, name or operator that begins at {@code i}; negative if the lexer is to look at it. */
    private int behind(LexicalRules rules, int i) {
        char[] chars = buffer.chars;
        byte type = rules.classOf(chars[i]);
        if (type == CharClass.DASH || type == CharClass.SLASH) {
            boolean alone = i + 1 < buffer.limit && !rules.isOperator(chars[i + 1]);
            return alone ? i + 1 : -1;
        }
        if (type != CharClass.QUOTE || (i > buffer.pos && rules.isEscapePrefix(chars[i - 1]))) {
            return -1;
        }
        Quote quote = rules.quoteAt(chars[i]);
        return quote == null ? -1 : behindQuoted(quote, i + 1);
    }

    private int behindQuoted(Quote quote, int start) {
        char[] chars = buffer.chars;
        int limit = buffer.limit;
        char close = quote.close();
        char escape = quote.escapes() ? '\\' : close;
        int lines = 0;
        int i = start;
        while (i < limit) {
            while (i < limit && chars[i] != close && chars[i] != escape && chars[i] != '\n') {
                i++;
            }
            if (i == limit) {
                return -1;
            }
            char c = chars[i++];
            if (c == '\n') {
                lines++;
            } else if (c == close) {
                if (i == limit) {
                    return -1;
                }
                if (!quote.doubled() || chars[i] != close) {
                    buffer.line += lines;
                    return i;
                }
                i++;
            } else {
                lines += i < limit && chars[i] == '\n' ? 1 : 0;
                i++;
            }
        }
        return -1;
    }

    /**
     * A word or a number may go on behind the buffer, and a quote may belong to the letter before it, if that is not the
     * end of a number. Numbers hold points and signs, and nothing else around them is a part of them.
     */
    private int startOfWord(LexicalRules rules, int end) {
        int i = end;
        while (i > buffer.pos && mayBeInNumber(rules, buffer.chars[i - 1])) {
            i--;
        }
        return i;
    }

    private static boolean mayBeInNumber(LexicalRules rules, char c) {
        return rules.isWordPart(c) || c == '.' || c == '-' || c == '+';
    }
}
