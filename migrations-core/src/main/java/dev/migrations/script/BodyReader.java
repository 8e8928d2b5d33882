package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sections of a file in one pass, in constant memory. */
final class BodyReader {

    private final Content content;
    private final LineScanner lines;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable SectionStart open;

    /** A section whose end has not been found yet. */
    private record SectionStart(Mark mark, String markLine, SourceLocation text, long offset) {

        Section endingAt(long end, long crc, Content content) {
            return new Section(mark, markLine, text, new Section.Extent(content, offset, end - offset, crc));
        }
    }

    private BodyReader(Content content, LineScanner lines) {
        this.content = content;
        this.lines = lines;
    }

    /**
     * Reads all of a file.
     *
     * @param in the file's bytes
     * @param content where the sections will read them again
     * @param length about how many there are
     */
    static List<Section> read(InputStream in, Content content, long length) throws IOException {
        return new BodyReader(content, LineScanner.ofBody(in, content.name(), length)).read();
    }

    private List<Section> read() throws IOException {
        while (lines.next()) {
            String line = lines.text();
            if (line.startsWith("--")) {
                readComment(line);
            }
        }
        close(lines.end(), lines.crc());
        return sections;
    }

    private void readComment(String line) {
        boolean mark = Mark.startsLike(line);
        if (mark && lines.startsHidden()) {
            throw Problems.hiddenLineStart(lines.location());
        }
        ForeignMarks.refuse(line, lines.location());
        if (mark) {
            close(lines.start(), lines.crcBeforeLine());
            open(line);
        }
    }

    private void open(String line) {
        SourceLocation here = lines.location();
        Mark mark = Mark.parse(line, here);
        if (lines.isCut()) {
            throw new RevisionFileException(
                    Problem.MALFORMED_MARK, here, "the section mark is too long.", "Write it without trailing blanks.");
        }
        SourceLocation text = new SourceLocation(here.file(), here.line() + 1);
        for (Section section : sections) {
            if (section.parsedMark().overlaps(mark)) {
                throw repeated(section, here);
            }
        }
        open = new SectionStart(mark, lines.textWithEnd(), text, lines.end());
        lines.restartCrc();
    }

    private void close(long end, long crc) {
        if (open != null) {
            sections.add(open.endingAt(end, crc, content));
        }
        open = null;
    }

    private static RevisionFileException repeated(Section first, SourceLocation where) {
        return new RevisionFileException(
                Problem.REPEATED_SECTION,
                where,
                "the section of line " + (first.start().line() - 1) + " is for the same direction and database.",
                "Join the two, or give one of them a dialect= of its own.");
    }
}
