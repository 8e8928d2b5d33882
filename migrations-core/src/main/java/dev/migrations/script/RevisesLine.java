package dev.migrations.script;

import dev.migrations.revision.RevisionId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Changes what a revision file says it revises, and not one byte beside that. Pure. */
final class RevisesLine {

    private RevisesLine() {}

    /**
     * The file with other parents.
     *
     * @param file the bytes of a revision file that has a {@code revises} line
     * @param name the file's name, for messages
     * @throws RevisionFileException the header is not a correct one
     */
    static byte[] replaced(byte[] file, String name, List<RevisionId> parents) {
        try {
            int number = HeaderReader.lineOf(HeaderKey.REVISES, new ByteArrayInputStream(file), name);
            if (number == 0) {
                throw new IllegalArgumentException(name + " has no revises line");
            }
            LineScanner line = LineScanner.ofHeader(new ByteArrayInputStream(file), name);
            while (line.number() < number) {
                line.next();
            }
            String ids = parents.stream().map(RevisionId::value).collect(Collectors.joining(", "));
            return spliced(file, valueStart(file, (int) line.start()), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first byte of the value; the line is one that has a colon and something after it. */
    private static int valueStart(byte[] file, int lineStart) {
        int start = lineStart;
        while (file[start] != ':') {
            start++;
        }
        start++;
        while (Blanks.isBlank((char) file[start])) {
            start++;
        }
        return start;
    }

    private static byte[] spliced(byte[] file, int start, String value) {
        int end = start;
        while (end < file.length && file[end] != '\n' && file[end] != '\r') {
            end++;
        }
        while (Blanks.isBlank((char) file[end - 1])) {
            end--;
        }
        ByteArrayOutputStream spliced = new ByteArrayOutputStream(file.length + value.length());
        spliced.write(file, 0, start);
        spliced.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        spliced.write(file, end, file.length - end);
        return spliced.toByteArray();
    }
}
