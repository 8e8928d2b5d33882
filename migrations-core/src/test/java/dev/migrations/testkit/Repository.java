package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository. */
public final class Repository {

    /** Tests run in the folder of their module. */
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** The file at {@code path}, which is relative to the repository. */
    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static boolean has(Path file) {
        return file.startsWith(ROOT) && Files.exists(file);
    }

    static Path relative(Path file) {
        return ROOT.relativize(file);
    }

    /** Every page of documentation. */
    public static List<MarkdownPage> pages() {
        return below(ROOT)
                .filter(file -> file.toString().endsWith(".md"))
                .map(MarkdownPage::new)
                .toList();
    }

    /** The names of all Java files, without their ending. */
    public static List<String> javaTypes() {
        return below(ROOT)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .toList();
    }

    /** What a build makes, and what is hidden, is left out without being looked into. */
    private static Stream<Path> below(Path folder) {
        return children(folder).stream().flatMap(child -> Files.isDirectory(child) ? below(child) : Stream.of(child));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !isLeftOut(child.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftOut(String name) {
        return name.equals("target") || name.startsWith(".");
    }
}
