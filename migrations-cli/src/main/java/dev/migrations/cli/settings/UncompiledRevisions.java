package dev.migrations.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds sources of Java and Kotlin revisions that no build has compiled: what reads compiled classes does not see them, and
 * would say that a revision is missing.
 *
 * @param sources the project's roots of sources
 * @param classPath where compiled classes are looked for
 */
record UncompiledRevisions(List<Path> sources, List<Path> classPath) {

    /** A file of Kotlin need not be called as its class. */
    private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(\\w+)");

    UncompiledRevisions {
        sources = List.copyOf(sources);
        classPath = List.copyOf(classPath);
    }

    /** The sources of a folder, which is also their package. */
    List<Path> in(String folder) {
        List<Path> found = new ArrayList<>();
        for (Path root : sources) {
            if (Files.isDirectory(root.resolve(folder))) {
                found.addAll(below(root, folder));
            }
        }
        return found;
    }

    private List<Path> below(Path root, String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(UncompiledRevisions::isSource)
                    .filter(file -> isUncompiled(file, root.relativize(file.getParent())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(root.resolve(folder).toString(), e);
        }
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.endsWith(".java") || name.endsWith(".kt");
    }

    /** Bytes that are no UTF-8 are the compiler's to complain about. */
    private boolean isUncompiled(Path file, Path folder) {
        String text = text(file);
        return text.contains("@MigrationRevision") && !isCompiled(text, folder);
    }

    private boolean isCompiled(String text, Path folder) {
        Matcher names = CLASS.matcher(text);
        while (names.find()) {
            String compiled = folder.resolve(names.group(1) + ".class").toString();
            if (classPath.stream().anyMatch(root -> Files.isRegularFile(root.resolve(compiled)))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(file.toString(), e);
        }
    }
}
