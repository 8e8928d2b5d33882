package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of revision files, written as a person would: {@code files.revision("b1 <- a1").upgrade("CREATE TABLE b (id
 * int);")}. Every word that is added is on disk at once.
 */
public final class RevisionFolder {

    private final Path folder;

    public RevisionFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The folder, which is there even if no file is in it. */
    public Path created() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file: {@code a1} for a base, {@code b1 <- a1}, or {@code m1 <- b1, c1} for a merge. */
    public RevisionText revision(String line) {
        String[] sides = line.split(" <- ", -1);
        String header = "-- revision: " + sides[0] + "\n-- revises: " + (sides.length > 1 ? sides[1] : "base")
                + "\n-- message: add " + sides[0] + "\n";
        return new RevisionText(file(sides[0]), header);
    }

    /** A new file that creates a table with its own name and one column {@code id}, and drops it. */
    public RevisionText table(String line) {
        RevisionText text = revision(line);
        String name = line.split(" <- ", -1)[0];
        return text.upgrade("CREATE TABLE " + name + " (id int);").downgrade("DROP TABLE " + name + ";");
    }

    /** The file of a revision. */
    public Path file(String id) {
        return folder.resolve(id + ".sql");
    }

    /** Replaces a piece of a file that must be there. */
    public void edit(String id, String from, String to) {
        try {
            String text = Files.readString(file(id));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(from + " is not in " + text);
            }
            Files.writeString(file(id), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes files away, as an older build does. */
    public void remove(String... ids) {
        try {
            for (String id : ids) {
                Files.delete(file(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
