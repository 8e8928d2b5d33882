package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.script.RevisionFileException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
    private final String markLine;
    private final SourceLocation start;
    private final Extent extent;

    /** Where in a content the section is: from its mark on, from its text on, and its end. */
    record Extent(Content content, long markOffset, long textOffset, long end) {

        InputStream open(long from) throws IOException {
            return SliceInputStream.of(content, from, end - from);
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
     * @param origin what to call it in messages, and the line number of its first line
     * @throws RevisionFileException if the text is not one section of that direction
     */
    public static Section ofStored(Direction direction, String textWithMark, SourceLocation origin) {
        byte[] bytes = textWithMark.getBytes(StandardCharsets.UTF_8);
        Content content = Content.of(origin.file(), bytes);
        List<Section> sections;
        try {
            sections = BodyReader.read(new ByteArrayInputStream(bytes), content);
        } catch (IOException e) {
            throw Problems.unreadable(origin.file(), e);
        }
        boolean fits = sections.size() == 1
                && sections.get(0).extent.markOffset == 0
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

    /** The mark's line as written, without the end of the line. */
    public String mark() {
        return markLine;
    }

    Mark parsedMark() {
        return mark;
    }

    /**
     * Opens the text after the mark line; the caller closes it. Reading fails with {@link RevisionFileException} if the
     * file has become shorter meanwhile.
     */
    public Reader open() {
        try {
            return new InputStreamReader(extent.open(extent.textOffset), StandardCharsets.UTF_8.newDecoder());
        } catch (IOException e) {
            throw Problems.unreadable(start.file(), e);
        }
    }

    /**
     * The mark line and the text after it, byte for byte.
     *
     * @param maxBytes how long that may be in UTF-8
     * @return empty if it is longer
     */
    public Optional<String> textUpTo(long maxBytes) {
        if (extent.end - extent.markOffset > maxBytes) {
            return Optional.empty();
        }
        try (InputStream in = extent.open(extent.markOffset)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problems.unreadable(start.file(), e);
        }
    }

    /** Its mark and where it is. */
    @Override
    public String toString() {
        return markLine + " (" + start + ")";
    }
}
