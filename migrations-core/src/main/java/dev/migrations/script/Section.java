package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The SQL of one direction, for some databases or for all. Holds where the text is, not the text, so a section may be
 * larger than the memory. Immutable and thread-safe.
 */
public final class Section {

    private final Mark mark;

    /** With the end of the line. */
    private final String markLine;

    private final SourceLocation start;
    private final Extent extent;

    /** Where in a content the text is, and what it is. */
    record Extent(Content content, long offset, long length, long crc) {

        Reader reader() throws IOException {
            return content.opener() instanceof Content.InMemory memory
                    ? new StringReader(memory.text(offset, length))
                    : new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder());
        }

        String text() throws IOException {
            if (content.opener() instanceof Content.InMemory memory) {
                return memory.text(offset, length);
            }
            try (InputStream in = open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private InputStream open() throws IOException {
            InputStream in = content.open();
            try {
                in.skipNBytes(offset);
                return new SliceInputStream(in, this);
            } catch (EOFException e) {
                in.close();
                throw Problems.changed(content.name());
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }
    }

    Section(Mark mark, String markLine, SourceLocation start, Extent extent) {
        this.mark = mark;
        this.markLine = markLine;
        this.start = start;
        this.extent = extent;
    }

    /**
     * A section that was stored in the database, mark line first, as {@link #textUpTo} gave it.
     *
     * @param origin what to call it in messages; its lines are counted from 1
     * @throws RevisionFileException if the text is not one section of that direction
     */
    public static Section ofStored(Direction direction, String textWithMark, SourceLocation origin) {
        byte[] bytes = textWithMark.getBytes(StandardCharsets.UTF_8);
        Content content = Content.of(origin.file(), bytes);
        List<Section> sections;
        try {
            sections = BodyReader.read(content.open(), content, bytes.length);
        } catch (IOException e) {
            throw Problems.unreadable(origin.file(), e);
        }
        boolean fits = sections.size() == 1
                && textWithMark.startsWith(sections.get(0).markLine)
                && sections.get(0).direction() == direction;
        if (!fits) {
            throw new RevisionFileException(
                    Problem.MALFORMED_STORED_SECTION,
                    origin,
                    "the stored text is not one " + direction.word() + " section with its mark line.",
                    "Somebody has changed it in the database; use the revision's file instead.");
        }
        return sections.get(0);
    }

    /** The way it leads. */
    public Direction direction() {
        return mark.direction();
    }

    /** The dialects it is for; empty for all that have no section of their own. */
    public Set<String> dialects() {
        return mark.dialects();
    }

    /** Whether its statements may run in one transaction; false with {@code transaction=none}. */
    public boolean transactional() {
        return mark.transactional();
    }

    /** The first line after the mark: where line 1 of {@link #open()} is in the file. */
    public SourceLocation start() {
        return start;
    }

    /** The mark's line as written, without blanks at its end. */
    public String mark() {
        return markLine.stripTrailing();
    }

    Mark parsedMark() {
        return mark;
    }

    /**
     * Opens the text after the mark line; the caller closes it. Reading to the end fails with
     * {@link RevisionFileException} if the file was changed meanwhile.
     */
    public Reader open() {
        try {
            return extent.reader();
        } catch (IOException e) {
            throw Problems.unreadable(start.file(), e);
        }
    }

    /** How long the text after the mark line is, in bytes of UTF-8. */
    public long length() {
        return extent.length();
    }

    /**
     * The mark line and the text after it, byte for byte.
     *
     * @param maxBytes how long that may be in UTF-8
     * @return empty if it is longer
     */
    public Optional<String> textUpTo(long maxBytes) {
        long markLength = markLine.getBytes(StandardCharsets.UTF_8).length;
        if (markLength + extent.length() > maxBytes) {
            return Optional.empty();
        }
        try {
            return Optional.of(markLine + extent.text());
        } catch (IOException e) {
            throw Problems.unreadable(start.file(), e);
        }
    }

    /** Its mark and where it is. */
    @Override
    public String toString() {
        return mark() + " (" + start + ")";
    }
}
