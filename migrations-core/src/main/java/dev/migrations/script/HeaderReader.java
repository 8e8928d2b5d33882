package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file up to its first section mark, and no further: blank lines, comments, and the keys among them. */
final class HeaderReader {

    private final String file;
    private final LineScanner lines;
    private final HeaderValues values;
    private int commentStart;

    private HeaderReader(InputStream in, String file) {
        this.file = file;
        this.lines = LineScanner.ofHeader(in, file);
        this.values = new HeaderValues(file);
    }

    static Header read(InputStream in, String file) throws IOException {
        return new HeaderReader(in, file).read();
    }

    /** The number of the line that gives a key, or 0 if none does; fails as {@link #read} does. */
    static int lineOf(HeaderKey key, InputStream in, String file) throws IOException {
        HeaderReader reader = new HeaderReader(in, file);
        reader.read();
        return reader.values.lineOf(key);
    }

    private Header read() throws IOException {
        boolean hasSection = false;
        while (!hasSection && lines.next()) {
            hasSection = readLine(lines.text());
        }
        if (commentStart > 0) {
            throw new RevisionFileException(
                    Problem.OPEN_COMMENT,
                    new SourceLocation(file, commentStart),
                    "the comment that starts here is not closed before "
                            + (hasSection ? "the first section." : "the end of the file."),
                    "Close it with */.");
        }
        Header header = values.toHeader();
        if (!hasSection) {
            throw Problems.noUpgrade(file);
        }
        return header;
    }

    /** Reads one line; true if it is the mark that ends the header. */
    private boolean readLine(String line) {
        if (lines.startsHidden()) {
            throw Problems.hiddenLineStart(lines.location());
        }
        ForeignMarks.refuse(line, lines.location());
        if (Mark.startsLike(line)) {
            return true;
        }
        if (commentStart > 0 || !line.startsWith("--")) {
            skipComments(line);
        }
        if (lines.isCut()) {
            throw new RevisionFileException(
                    Problem.LONG_LINE,
                    lines.location(),
                    "the line is longer than " + LineScanner.LONGEST_KEPT + " bytes.",
                    "Break the line, or put '-- migrate: upgrade' before it if it is SQL.");
        }
        if (commentStart == 0 && line.startsWith("--")) {
            values.read(line.substring(2), lines.location());
        }
        return false;
    }

    /** Follows comments through a line that is not a line comment, and refuses whatever is outside of them. */
    private void skipComments(String line) {
        int i = 0;
        while (i < line.length()) {
            if (commentStart > 0) {
                int close = line.indexOf("*/", i);
                commentStart = close < 0 ? commentStart : 0;
                i = close < 0 ? line.length() : close + 2;
            } else if (Blanks.isBlank(line.charAt(i))) {
                i++;
            } else if (startsPlainComment(line, i)) {
                commentStart = lines.number();
                i += 2;
            } else {
                throw sqlBeforeFirstSection(line);
            }
        }
    }

    /** A comment that every database skips; MySQL runs what is in {@code /*!} and MariaDB what is in {@code /*M!}. */
    private static boolean startsPlainComment(String line, int i) {
        return line.startsWith("/*", i) && !line.startsWith("/*!", i) && !line.startsWith("/*M!", i);
    }

    private RevisionFileException sqlBeforeFirstSection(String line) {
        return new RevisionFileException(
                Problem.SQL_BEFORE_FIRST_SECTION,
                lines.location(),
                "SQL before the first section: " + Excerpt.quote(line) + ".",
                "Put the line '-- migrate: upgrade' before it; a remark starts with -- in the first column.");
    }
}
