package dev.migrations.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds sources of Java revisions that no build has compiled: what reads compiled classes does not see them, and would
 * say that a revision is missing.
 *
 * @param sources the project's root of Java sources
 * @param classPath where compiled classes are looked for
 */
record UncompiledRevisions(Path sources, List<Path> classPath) {

    private static final String ENDING = ".java";

    UncompiledRevisions {
        classPath = List.copyOf(classPath);
    }

    /** The sources of a folder, which is also their package. */
    List<Path> in(String folder) {
        Path directory = sources.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !isCompiled(sources.relativize(file).toString()))
                    .filter(UncompiledRevisions::isRevision)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(directory.toString(), e);
        }
    }

    private boolean isCompiled(String source) {
        String compiled = source.substring(0, source.length() - ENDING.length()) + ".class";
        return classPath.stream().anyMatch(root -> Files.isRegularFile(root.resolve(compiled)));
    }

    /** Bytes that are no UTF-8 are the compiler's to complain about. */
    private static boolean isRevision(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("@MigrationRevision");
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(file.toString(), e);
        }
    }
}
