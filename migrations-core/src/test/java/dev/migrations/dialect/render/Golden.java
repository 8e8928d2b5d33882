package dev.migrations.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is kept in a file. With {@code -Dgolden.write=true} the file is written instead of compared. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "operations");

    private Golden() {}

    static void assertSame(String file, String text) {
        try {
            Path path = FOLDER.resolve(file);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(path, text);
            }
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
