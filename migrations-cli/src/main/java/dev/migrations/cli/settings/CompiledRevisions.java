package dev.migrations.cli.settings;

import dev.migrations.error.MigrationException;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the Java revisions that a build has compiled, and no SQL: files are read from the sources, where the newest
 * are.
 */
final class CompiledRevisions {

    private final List<Path> classPath;
    private final ClassLoader classLoader;

    CompiledRevisions(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
        this.classLoader = new URLClassLoader(
                classPath.stream().map(CompiledRevisions::url).toArray(URL[]::new),
                CompiledRevisions.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A path is always a URL", e);
        }
    }

    /** What loads them, and everything else of the class path. */
    ClassLoader classLoader() {
        return classLoader;
    }

    /** The revisions of a folder, which is also their package. */
    List<JavaMigration> in(String folder) {
        List<JavaMigration> found = new ArrayList<>();
        for (Path root : classPath) {
            Path directory = root.resolve(folder);
            if (Files.isDirectory(directory)) {
                classes(root, directory).forEach(name -> add(name, found));
            }
        }
        return found;
    }

    private static List<String> classes(Path root, Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(directory.toString(), e);
        }
    }

    private void add(String className, List<JavaMigration> found) {
        try {
            Class<?> type = Class.forName(className, false, classLoader);
            if (type.isAnnotationPresent(MigrationRevision.class)) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                found.add((JavaMigration) constructor.newInstance());
            }
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new UnusableClassException(className, e);
        }
    }

    /** A class of the location cannot be loaded or made. */
    static final class UnusableClassException extends MigrationException {

        private static final long serialVersionUID = 1L;

        UnusableClassException(String className, Throwable cause) {
            super(
                    "The class " + className + " cannot be loaded (" + cause + ").",
                    "Give --classpath what it needs, or use the application's own command.",
                    cause);
        }
    }
}
