package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, as often as they are asked for.
 *
 * @param name the file's name for messages
 * @param opener opens it from its first byte
 * @param path where it is, if it is a file of a directory
 */
record Content(String name, Opener opener, @Nullable Path path) {

    Content(String name, Opener opener) {
        this(name, opener, null);
    }

    /** Opens a file from its first byte; the caller closes it. */
    interface Opener {
        InputStream open() throws IOException;
    }

    static Content of(String name, Path path) {
        return new Content(name, () -> open(path), path);
    }

    /**
     * Opened by its name, which takes half the time that a channel takes; what is wrong with a file that cannot be opened so
     * the channel says more exactly.
     */
    private static InputStream open(Path path) throws IOException {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            return Files.newInputStream(path);
        }
        try {
            return new FileInputStream(path.toString());
        } catch (FileNotFoundException e) {
            return Files.newInputStream(path);
        }
    }

    static Content of(String name, byte[] bytes) {
        return new Content(name, new InMemory(bytes));
    }

    /** What is in memory already need not be read as if it were a file. */
    static final class InMemory implements Opener {

        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        /** The text between these bytes, which are UTF-8. */
        String text(long offset, long length) {
            return new String(bytes, (int) offset, (int) length, StandardCharsets.UTF_8);
        }
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
