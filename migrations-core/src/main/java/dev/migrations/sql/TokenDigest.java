package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.io.Reader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of a script: SHA-256 over its tokens, so that a comment, a formatter, a keyword-case rule or a Windows
 * checkout changes nothing, and a changed token does. Give it to a {@link SqlSplitter}, which feeds it; its value may
 * be asked for at any time. Not safe for use by several threads.
 *
 * <p>This is rule 1. It never changes: another rule gets another number in front of its values. The bytes are those of
 * each token in UTF-8, and a zero byte behind each token.
 *
 * <ul>
 *   <li>White space and comments are left out, except for {@code /*!}, {@code /*M!} and {@code /*+} comments, which
 *       some databases read: these are tokens as they are written, with the code that is in them.
 *   <li>A word is a run of letters, digits, {@code _}, {@code $} and non-ASCII characters that does not begin with a
 *       digit. Its ASCII letters are in lower case.
 *   <li>A number is one token with its point, its exponent and whatever word characters follow, but for {@code $};
 *       in lower case too.
 *   <li>A string, a quoted name and a dollar-quoted string are tokens as they are written, with their quotes. A prefix
 *       ({@code E}, {@code B}, {@code X}, {@code N}, {@code U&}) is part of it, its letter in lower case.
 *   <li>A run of those of the characters {@code ~!@#^&|`?+*%<>=:-/} that are operators there is one token, but ends before a comment, and before
 *       the unary operators at its end ({@code a=-1} is {@code a = -1}) as far as the database reads it so.
 *   <li>Every other character is a token alone.
 *   <li>A {@code ;} token ends each statement that is not empty, also the last one if its semicolon is missing.
 *   <li>The data of a COPY is one token behind that, also if there is none.
 *   <li>psql commands that a dump contains do not count, nor do the DELIMITER commands of MySQL's client. What a
 *       DELIMITER command named ends a statement as {@code ;} does.
 *   <li>In all of these CR LF counts as LF.
 * </ul>
 */
public final class TokenDigest {

    private static final String RULE = "1:";
    private static final char[] STATEMENT_END = {';'};
    private static final SourceLocation UNNAMED = new SourceLocation("script", 1);

    /** A character that means something only together with the next one. */
    private static final char NOTHING = 0;

    /** A pending character, one more, and the end of the token. */
    private static final int RESERVE = 16;

    private final MessageDigest sha = sha256();

    /** Open, with {@link #size}, to those who know that what they add is ASCII and fits. */
    final byte[] bytes = new byte[8 * 1024];

    int size;
    private char pending = NOTHING;

    /**
     * The digest of a whole script.
     *
     * @throws ScriptSyntaxException if it cannot be cut into statements
     */
    public static String of(LexicalRules rules, Reader script) {
        TokenDigest digest = new TokenDigest();
        SqlSplitter splitter = new SqlSplitter(rules, script, UNNAMED, digest);
        while (splitter.advance()) {
            // The splitter feeds the digest.
        }
        return digest.value();
    }

    /** Forgets all tokens, for another script. */
    public void reset() {
        sha.reset();
        size = 0;
        pending = NOTHING;
    }

    /** The digest of the tokens so far, as {@code 1:} and 64 hexadecimal digits. More tokens may follow. */
    public String value() {
        flush();
        try {
            MessageDigest copy = (MessageDigest) sha.clone();
            return RULE + HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This JVM's SHA-256 cannot be copied", e);
        }
    }

    /** Makes room for so many bytes, at most half of all. */
    void reserve(int room) {
        if (bytes.length - size < room) {
            flush();
        }
    }

    /** Adds a token. */
    void token(Token token, char[] chars, int from, int to) {
        switch (token) {
            case WORD, NUMBER -> lowerCase(chars, from, to);
            case STRING, NAME -> {
                lowerCase(chars, from, from + 1);
                part(chars, from + 1, to);
            }
            default -> part(chars, from, to);
        }
        endToken();
    }

    /** Adds the end of a statement. */
    void statementEnd() {
        part(STATEMENT_END, 0, 1);
        endToken();
    }

    /** Adds a part of a token that ends with {@link #endToken()}. */
    void part(char[] chars, int from, int to) {
        int i = from;
        while (i < to) {
            int end = roomFrom(i, to);
            if (pending == NOTHING) {
                i = copyAscii(chars, i, end);
            }
            if (i < end) {
                add(chars[i++]);
            }
        }
    }

    void endToken() {
        resolvePending();
        if (size == bytes.length) {
            flush();
        }
        bytes[size++] = 0;
    }

    private void lowerCase(char[] chars, int from, int to) {
        int i = from;
        while (i < to) {
            int end = roomFrom(i, to);
            int n = size;
            while (i < end && chars[i] < 0x80 && pending == NOTHING) {
                bytes[n++] = (byte) LexicalRules.lower(chars[i++]);
            }
            size = n;
            if (i < end) {
                add(chars[i++]);
            }
        }
    }

    private int copyAscii(char[] chars, int from, int end) {
        int i = from;
        int n = size;
        while (i < end && chars[i] < 0x80 && chars[i] != '\r') {
            bytes[n++] = (byte) chars[i++];
        }
        size = n;
        return i;
    }

    /** How far the characters surely fit, at three bytes each; at least one does. */
    private int roomFrom(int from, int to) {
        if (bytes.length - size < RESERVE) {
            flush();
        }
        return Math.min(to, from + (bytes.length - size) / 4 - 1);
    }

    private void add(char c) {
        if (pending == '\r' && c == '\n') {
            pending = NOTHING;
        }
        if (Character.isHighSurrogate(pending) && Character.isLowSurrogate(c)) {
            int codePoint = Character.toCodePoint(pending, c);
            pending = NOTHING;
            bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
            bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
            return;
        }
        resolvePending();
        if (c == '\r' || Character.isHighSurrogate(c)) {
            pending = c;
        } else {
            encode(c);
        }
    }

    private void resolvePending() {
        if (pending != NOTHING) {
            encode(pending);
            pending = NOTHING;
        }
    }

    private void encode(char c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void flush() {
        sha.update(bytes, 0, size);
        size = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
