package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * What the DELIMITER command of MySQL's client put in the place of the semicolon. Case counts. One that begins with a
 * letter or a digit ends a statement only where it is a word of its own.
 */
final class Delimiter {

    private final ScriptBuffer buffer;
    private final String text;
    private final boolean word;

    private Delimiter(ScriptBuffer buffer, String text) {
        this.buffer = buffer;
        this.text = text;
        this.word = isWordPart(text.charAt(0));
    }

    /** The next word of the line, without quotes around it; null if there is none that can be a delimiter. */
    static @Nullable Delimiter readFrom(ScriptBuffer buffer) {
        while (buffer.peek(0) == ' ' || buffer.peek(0) == '\t') {
            buffer.pos++;
        }
        StringBuilder text = new StringBuilder();
        while (buffer.peek(0) > ' ') {
            text.append(buffer.chars[buffer.pos++]);
        }
        String unquoted = unquoted(text.toString());
        boolean none = unquoted.isEmpty() || unquoted.indexOf('\\') >= 0;
        return none ? null : new Delimiter(buffer, unquoted);
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && "'\"`".indexOf(text.charAt(0)) >= 0 && text.charAt(last) == text.charAt(0);
        return quoted ? text.substring(1, last) : text;
    }

    boolean isSemicolon() {
        return text.equals(";");
    }

    int length() {
        return text.length();
    }

    /** Whether the delimiter begins the next token. */
    boolean isNext() {
        return isAhead(0) && !(word && isWordPart(buffer.peek(text.length())));
    }

    /** Ends the current token where the delimiter begins inside it, if it does. */
    void cutToken() {
        int length = buffer.pos - buffer.token;
        for (int i = 1; !word && i < length; i++) {
            if (isAhead(i - length)) {
                buffer.pos += i - length;
                return;
            }
        }
    }

    /** Whether it is that many places ahead, or behind if that is negative. */
    boolean isAhead(int ahead) {
        for (int i = 0; i < text.length(); i++) {
            if (buffer.peek(ahead + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
