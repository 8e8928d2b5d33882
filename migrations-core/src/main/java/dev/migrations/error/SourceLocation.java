package dev.migrations.error;

import java.util.Objects;

/**
 * A line of a file, as a person would look it up.
 *
 * @param file the file's name as it was found: a path below the configured location, or a class name
 * @param line the line, counted from 1
 */
public record SourceLocation(String file, int line) {

    public SourceLocation {
        Objects.requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("A line number starts at 1, not " + line);
        }
    }

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
