package dev.migrations.script;

import dev.migrations.revision.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A revision written as SQL. Its header has been read; its {@linkplain #body() body} is read when it is asked for, and
 * again each time. Immutable and thread-safe.
 */
public final class RevisionFile implements RevisionScript {

    /** Up to this length a body is kept in memory while it is used, so that a small file is opened once. */
    private static final int SMALL = 1 << 15;

    private final Content content;
    private final Header header;
    private final SourceKey sourceKey;

    RevisionFile(Content content, Header header, SourceKey sourceKey) {
        this.content = content;
        this.header = header;
        this.sourceKey = sourceKey;
    }

    /**
     * The revision file of this text.
     *
     * @param name the file's name, for messages
     * @throws RevisionFileException if its header is not a correct one
     */
    public static RevisionFile of(String name, String text) {
        return read(Content.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads header and key in one pass. */
    static RevisionFile read(Content content) {
        try (KeyedInputStream in = new KeyedInputStream(content.open())) {
            Header header = HeaderReader.read(in, content.name());
            return new RevisionFile(content, header, in.keyOfAll());
        } catch (IOException e) {
            throw Problems.unreadable(content.name(), e);
        }
    }

    /** Reads the header alone where the key is known, else both. */
    static RevisionFile read(FoundFile file) {
        SourceKey key = file.key();
        if (key == null) {
            return read(file.now());
        }
        try (InputStream in = file.now().open()) {
            return new RevisionFile(
                    file.later(), HeaderReader.read(in, file.now().name()), key);
        } catch (IOException e) {
            throw Problems.unreadable(file.now().name(), e);
        }
    }

    @Override
    public Revision revision() {
        return header.revision();
    }

    /** When the file was made, if its header says so. */
    public Optional<Instant> created() {
        return Optional.ofNullable(header.created());
    }

    /** The file itself, links resolved, if it is one of a directory. */
    public Optional<Path> path() {
        return Optional.ofNullable(content.path());
    }

    /**
     * Length and CRC-32 of the file's bytes: {@code 1234-00c0ffee}. Two equal keys mean that nothing has changed and
     * nothing needs to be read.
     */
    public String sourceKey() {
        return sourceKey.toString();
    }

    /**
     * Reads the whole file and finds its sections. A large file is not kept: its sections read it again.
     *
     * @throws RevisionFileException if a mark is not correct, the text is not UTF-8, there is no upgrade section, or the
     *     file is not the one whose header was read
     */
    public RevisionBody body() {
        try {
            return sourceKey.length() <= SMALL ? bodyInMemory() : bodyStreamed();
        } catch (IOException e) {
            throw Problems.unreadable(content.name(), e);
        }
    }

    private RevisionBody bodyInMemory() throws IOException {
        byte[] bytes = new byte[(int) sourceKey.length()];
        try (KeyedInputStream in = new KeyedInputStream(content.open())) {
            in.readNBytes(bytes, 0, bytes.length);
            refuseIfChanged(in.keyOfAll());
        }
        Content inMemory = Content.of(content.name(), bytes);
        return bodyOf(BodyReader.read(inMemory.open(), inMemory, bytes.length));
    }

    private RevisionBody bodyStreamed() throws IOException {
        List<Section> sections;
        try (KeyedInputStream in = new KeyedInputStream(content.open())) {
            sections = BodyReader.read(in, content, sourceKey.length());
            refuseIfChanged(in.keyOfAll());
        }
        return bodyOf(sections);
    }

    private void refuseIfChanged(SourceKey now) {
        if (!now.isSameAs(sourceKey)) {
            throw Problems.changed(content.name());
        }
    }

    private RevisionBody bodyOf(List<Section> sections) {
        RevisionBody body = new RevisionBody(sections);
        if (!body.hasUpgrade()) {
            throw Problems.noUpgrade(content.name());
        }
        return body;
    }

    /** Id, message and file. */
    @Override
    public String toString() {
        return revision() + " (" + content.name() + ")";
    }
}
