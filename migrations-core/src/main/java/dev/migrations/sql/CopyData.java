package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines behind {@code COPY ... FROM stdin}, up to {@code \.} alone in its line or the end of the script, each
 * ending with a line feed alone. Reads from the same buffer as the lexer, which must stay away until this is at its
 * end.
 */
final class CopyData extends Reader {

    private static final int NOTHING_MORE = -1;

    private final ScriptBuffer buffer;
    private final @Nullable TokenDigest digest;
    private final SourceLocation start;
    private boolean lineStart = true;
    private boolean ended;
    private boolean open;
    private boolean expired;

    CopyData(ScriptBuffer buffer, @Nullable TokenDigest digest, SourceLocation start) {
        this.buffer = buffer;
        this.digest = digest;
        this.start = start;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (expired) {
            throw new IllegalStateException("COPY data must be read before the next statement is asked for");
        }
        if (ended) {
            return NOTHING_MORE;
        }
        int count = 0;
        while (count < length && !isAtEnd()) {
            int run = runOfLine(length - count);
            if (run > 0) {
                System.arraycopy(buffer.chars, buffer.pos, target, offset + count, run);
                buffer.pos += run;
                count += run;
                lineStart = false;
                continue;
            }
            int c = nextChar();
            if (c != ScriptBuffer.END) {
                target[offset + count++] = (char) c;
            }
        }
        digest(target, offset, offset + count);
        return count == 0 && ended ? NOTHING_MORE : count;
    }

    /** The script stays open: it goes on behind the data. */
    @Override
    public void close() {}

    /** Skips what is unread; nothing can be read any more. */
    void finish() {
        char[] unread = new char[4096];
        while (!ended) {
            read(unread, 0, unread.length);
        }
        expired = true;
    }

    /** Where the data begins, if the script ended without {@code \.}; else null. */
    @Nullable
    SourceLocation openAtEnd() {
        return open ? start : null;
    }

    /** How many characters of the line are in the buffer, without its end; at most {@code room}. */
    private int runOfLine(int room) {
        char[] chars = buffer.chars;
        int end = Math.min(buffer.limit, buffer.pos + room);
        int i = buffer.pos;
        while (i < end && chars[i] != '\n' && chars[i] != '\r') {
            i++;
        }
        return i - buffer.pos;
    }

    /** One character, or END where only the carriage return of a line end was passed. */
    private int nextChar() {
        char c = buffer.chars[buffer.pos++];
        if (c == '\r' && buffer.peek(0) == '\n') {
            return ScriptBuffer.END;
        }
        lineStart = c == '\n';
        if (lineStart) {
            buffer.line++;
        }
        return c;
    }

    private boolean isAtEnd() {
        open = buffer.peek(0) == ScriptBuffer.END;
        ended = open || (lineStart && skipTerminator());
        return ended;
    }

    private void digest(char[] read, int from, int to) {
        if (digest == null) {
            return;
        }
        digest.part(read, from, to);
        if (ended) {
            digest.endToken();
        }
    }

    private boolean skipTerminator() {
        if (buffer.peek(0) != '\\' || buffer.peek(1) != '.') {
            return false;
        }
        int newline = buffer.peek(2) == '\r' ? 3 : 2;
        int c = buffer.peek(newline);
        if (c != '\n' && c != ScriptBuffer.END) {
            return false;
        }
        buffer.pos += newline;
        if (c == '\n') {
            buffer.pos++;
            buffer.line++;
        }
        return true;
    }
}
