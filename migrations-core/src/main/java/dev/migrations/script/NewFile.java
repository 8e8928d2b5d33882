package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is to be written, once and in its place.
 *
 * @param root the folder that it must not leave, whatever links there are
 * @param folder where it goes: {@code root} or below; made if it is not there
 * @param name its name, without a folder
 */
public record NewFile(Path root, Path folder, String name) {

    public NewFile {
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a file");
        }
    }

    /** The file. */
    public Path path() {
        return folder.resolve(name);
    }

    /** Whether there is something of this name, be it a link that leads nowhere. */
    public boolean exists() {
        return Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes it as UTF-8.
     *
     * @return where it is
     * @throws NotWrittenException there is something of this name, a link leads out of the root, or writing failed
     */
    public Path write(String text) {
        try {
            makeFolder();
            Files.writeString(
                    path(), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return path();
        } catch (FileAlreadyExistsException e) {
            throw NotWrittenException.taken(path());
        } catch (IOException e) {
            throw NotWrittenException.failed(path(), e);
        }
    }

    /** A folder that exists is taken as it is, link or not: it was named. One that has to be made must not go astray. */
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(root);
        Path nearest = folder;
        while (!Files.exists(nearest)) {
            nearest = nearest.resolve("..").normalize();
        }
        if (!nearest.toRealPath().startsWith(root.toRealPath())) {
            throw NotWrittenException.outside(path(), root);
        }
        Files.createDirectories(folder);
    }

    /**
     * Replaces the bytes of a file in one step: whoever reads it sees the old ones or the new ones. Its permissions stay.
     *
     * @param file the file itself, no link to it
     * @throws NotWrittenException writing failed; the file is as it was
     */
    static void replace(Path file, byte[] bytes) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.copy(file, temporary, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw NotWrittenException.failed(file, e);
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // What is reported is why the file could not be written; a hidden file that stays harms nobody.
            temporary.toFile().deleteOnExit();
        }
    }
}
