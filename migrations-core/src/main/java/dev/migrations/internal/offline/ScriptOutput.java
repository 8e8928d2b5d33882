package dev.migrations.internal.offline;

import dev.migrations.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Lines of a script, written as they come. Not thread-safe. */
final class ScriptOutput {

    private static final int PIECE = 8 * 1024;

    private final Writer out;

    ScriptOutput(Writer out) {
        this.out = out;
    }

    /** A text of one or more lines; nothing for an empty one. */
    void text(String text) {
        if (!text.isEmpty()) {
            write(text + "\n");
        }
    }

    void blankLine() {
        write("\n");
    }

    void comment(String text) {
        write(text.isEmpty() ? "--\n" : "-- " + text.replace('\r', ' ').replace('\n', ' ') + "\n");
    }

    /** A COPY's data, to be read before the next statement is, with the line that ends it. */
    void copyData(SqlStatement statement) {
        Reader data = statement.copyData();
        char[] piece = new char[PIECE];
        char last = '\n';
        try {
            for (int count = data.read(piece); count >= 0; count = data.read(piece)) {
                out.write(piece, 0, count);
                last = count > 0 ? piece[count - 1] : last;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(last == '\n' ? "\\.\n" : "\n\\.\n");
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
