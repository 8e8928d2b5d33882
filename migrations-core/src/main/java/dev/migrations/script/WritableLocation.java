package dev.migrations.script;

import dev.migrations.script.RevisionLocationException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A location as the place where revisions are written. A directory is itself; {@code classpath:db/migrations} is what
 * becomes part of the class path: {@code src/main/resources/db/migrations} of a project, and {@code
 * src/main/java/db/migrations} for classes. Immutable.
 *
 * @param location the location as it is configured
 * @param project the project's directory; also what a relative directory is relative to
 */
public record WritableLocation(RevisionLocation location, Path project) {

    private static final String RESOURCES = "src/main/resources";
    private static final String SOURCES = "src/main/java";

    /** The folder of its files. */
    public Path folder() {
        return location.isOnClassPath() ? root().resolve(location.path()) : root();
    }

    /** The folder of its Java revisions, if there can be any. */
    public Optional<Path> javaFolder() {
        return location.isOnClassPath()
                ? Optional.of(project.resolve(SOURCES).resolve(location.path()))
                : Optional.empty();
    }

    /** Whether it is there: one of its folders is. */
    public boolean exists() {
        return Files.isDirectory(folder())
                || javaFolder().filter(Files::isDirectory).isPresent();
    }

    /**
     * Refuses to go on where it is not there.
     *
     * @throws RevisionLocationException neither of its folders exists
     */
    public void requireExisting() {
        if (!exists()) {
            throw new RevisionLocationException(
                    Problem.MISSING_DIRECTORY,
                    location.toString(),
                    "There is no directory " + folder() + (location.isOnClassPath() ? " for " + location + "." : "."),
                    "Start in the project's own directory, correct the location, or create it: migrations init.");
        }
    }

    /** A new file of SQL. */
    public NewFile file(String name) {
        return new NewFile(root(), folder(), name);
    }

    /**
     * A new class.
     *
     * @throws JavaLocationException a class there would not be found, or its package has no name
     */
    public NewFile javaFile(String className) {
        requirePackage();
        return new NewFile(project.resolve(SOURCES), javaFolder().orElseThrow(), className + ".java");
    }

    /**
     * The package of its Java revisions.
     *
     * @throws JavaLocationException it can hold none
     */
    public String packageName() {
        requirePackage();
        return location.path().replace('/', '.');
    }

    private void requirePackage() {
        if (!location.isOnClassPath()) {
            throw new JavaLocationException(location, "classes are looked for on the class path only");
        }
        if (!JavaPackage.canBe(location.path())) {
            throw new JavaLocationException(
                    location, "'" + location.path().replace('/', '.') + "' cannot be the name of a package");
        }
    }

    private Path root() {
        return location.isOnClassPath() ? project.resolve(RESOURCES) : project.resolve(location.path());
    }
}
