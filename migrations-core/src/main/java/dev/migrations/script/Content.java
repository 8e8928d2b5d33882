package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        return new Content(name, () -> Files.newInputStream(path), path);
    }

    static Content of(String name, byte[] bytes) {
        return new Content(name, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
