package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Walks through the lines of a file as bytes, in constant memory, and checks on the way that they are UTF-8. The text
 * of a line is kept only if it may matter: all lines of a header, but of a body only those that start with a dash.
 *
 * <p>A carriage return alone ends a line as well, but one that {@linkplain #startsHidden() starts hidden}: editors
 * disagree about it, so nothing that matters may stand there.
 */
final class LineScanner {

    /** The longest line whose text is kept whole, in bytes. */
    static final int LONGEST_KEPT = 1 << 16;

    /** How far ahead a decision looks: a byte order mark, or what follows a carriage return. */
    private static final int LOOK_AHEAD = 4;

    private final InputStream in;
    private final String file;
    private final boolean keepsAll;
    private final byte[] buffer;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(128);
    private final Utf8Check utf8 = new Utf8Check();

    private long bufferOffset;
    private int position;
    private int limit;
    private boolean atEnd;

    private int number;
    private long start;
    private boolean afterLoneReturn;
    private boolean afterByteOrderMark;
    private boolean endsInLoneReturn;
    private long characterStart;

    private final CRC32 crc = new CRC32();
    private long crcBeforeLine;

    private LineScanner(InputStream in, String file, boolean keepsAll, int bufferSize) {
        this.in = in;
        this.file = file;
        this.keepsAll = keepsAll;
        this.buffer = new byte[bufferSize];
    }

    static LineScanner ofHeader(InputStream in, String file) {
        return new LineScanner(in, file, true, 1 << 12);
    }

    /**
     * A scanner of a body.
     *
     * @param length about how many bytes there are, so that a small file costs little
     */
    static LineScanner ofBody(InputStream in, String file, long length) {
        return new LineScanner(in, file, false, (int) Math.min(length + LOOK_AHEAD, 1 << 16));
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        if (!fill()) {
            return false;
        }
        afterLoneReturn = endsInLoneReturn;
        number += afterLoneReturn ? 0 : 1;
        endsInLoneReturn = false;
        start = offset();
        crcBeforeLine = crc.getValue();
        kept.reset();
        afterByteOrderMark = startsWithByteOrderMark();
        boolean keep = keepsAll || buffer[position] == '-' || afterByteOrderMark;
        boolean ended = false;
        while (!ended && fill()) {
            int from = position;
            ended = readToLineEnd();
            crc.update(buffer, from, position - from);
            if (keep) {
                kept.write(buffer, from, Math.min(position - from, LONGEST_KEPT - kept.size()));
            }
        }
        return true;
    }

    /** The line's number, from 1. */
    int number() {
        return number;
    }

    SourceLocation location() {
        return new SourceLocation(file, number);
    }

    /** Offset in the file of the line's first byte. */
    long start() {
        return start;
    }

    /** Offset in the file of the first byte after the line and its end. */
    long end() {
        return offset();
    }

    /** Lets the CRC-32 begin after this line. */
    void restartCrc() {
        crc.reset();
    }

    /** CRC-32 of the bytes from the restart to the start of this line. */
    long crcBeforeLine() {
        return crcBeforeLine;
    }

    /** CRC-32 of the bytes from the restart to the end of this line. */
    long crc() {
        return crc.getValue();
    }

    /** Whether the text is only the start of the line. */
    boolean isCut() {
        return kept.size() == LONGEST_KEPT;
    }

    /** Whether a reader would not see that a line starts here: after a lone carriage return, or at a late BOM. */
    boolean startsHidden() {
        return afterLoneReturn || afterByteOrderMark;
    }

    /** The line without its end and without a late BOM; empty if it was not kept. */
    String text() {
        String text = textWithEnd();
        int start = afterByteOrderMark ? 1 : 0;
        int end = text.length();
        end -= end > start && text.charAt(end - 1) == '\n' ? 1 : 0;
        end -= end > start && text.charAt(end - 1) == '\r' ? 1 : 0;
        return text.substring(start, end);
    }

    /** The line as it is in the file; empty if it was not kept. */
    String textWithEnd() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    private long offset() {
        return bufferOffset + position;
    }

    private boolean startsWithByteOrderMark() {
        return limit - position >= 3
                && buffer[position] == (byte) 0xEF
                && buffer[position + 1] == (byte) 0xBB
                && buffer[position + 2] == (byte) 0xBF;
    }

    /** Makes sure that there is an unread byte and, unless the file ends, some more behind it; false at the end. */
    private boolean fill() throws IOException {
        if (limit - position < LOOK_AHEAD && !atEnd) {
            boolean first = bufferOffset + limit == 0;
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            bufferOffset += position;
            limit -= position;
            position = 0;
            limit += in.readNBytes(buffer, limit, buffer.length - limit);
            atEnd = limit < buffer.length;
            if (first && startsWithByteOrderMark()) {
                position = 3;
            }
        }
        if (position == limit && !utf8.isBetweenCharacters()) {
            throw malformed(characterStart, "ends in the middle of a character");
        }
        return position < limit;
    }

    /** Reads to the end of the line, true, or to where the buffer has to be filled again, false. */
    private boolean readToLineEnd() {
        int stop = atEnd ? limit : limit - 1;
        int i = position;
        while (i < stop) {
            if (utf8.isBetweenCharacters()) {
                i = skipPlain(i, stop);
                if (i == stop) {
                    break;
                }
            }
            byte b = buffer[i++];
            if (b <= 0 || !utf8.isBetweenCharacters()) {
                check(b, bufferOffset + i - 1);
            } else if (b == '\n') {
                position = i;
                return true;
            } else if (b == '\r') {
                endsInLoneReturn = i == limit || buffer[i] != '\n';
                position = endsInLoneReturn ? i : i + 1;
                return true;
            }
        }
        position = i;
        return false;
    }

    /** The place of the first byte that ends a line or is not simply ASCII, or {@code stop}. */
    private int skipPlain(int from, int stop) {
        byte[] bytes = buffer;
        int i = from;
        while (i < stop && bytes[i] > '\r') {
            i++;
        }
        return i;
    }

    private void check(byte b, long offset) {
        if (utf8.isBetweenCharacters()) {
            characterStart = offset;
        }
        if (!utf8.accepts(b)) {
            throw malformed(characterStart, "is not UTF-8");
        }
        if (b == 0) {
            throw new RevisionFileException(
                    Problem.MALFORMED_TEXT,
                    location(),
                    "byte " + offset + " of the file is NUL, which no database accepts in a script.",
                    "Save the file as UTF-8 text.");
        }
    }

    private RevisionFileException malformed(long offset, String what) {
        return new RevisionFileException(
                Problem.MALFORMED_TEXT,
                location(),
                "the text " + what + " at byte " + offset + " of the file.",
                "Save the file as UTF-8.");
    }
}
