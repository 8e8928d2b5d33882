package dev.migrations.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The project in the working directory: where its revisions are written, and where they are read. What is read are the
 * sources and not what the last build has copied: a file that was just created must be seen.
 */
final class ProjectDirectory {

    private static final String CLASS_PATH = "classpath:";
    private static final String FOLDER = "db/migrations";
    private static final List<Path> BUILT = List.of(
            Path.of("target", "classes"),
            Path.of("build", "classes", "java", "main"),
            Path.of("build", "classes", "kotlin", "main"));

    private final Path directory;

    ProjectDirectory(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** The location that is meant when none is given. */
    String defaultLocation() {
        return isBuilt() ? CLASS_PATH + FOLDER : directory.resolve(FOLDER).toString();
    }

    /** Whether this is a project whose resources are on a class path one day. */
    private boolean isBuilt() {
        return Files.isDirectory(resources())
                || Files.isRegularFile(directory.resolve("pom.xml"))
                || Files.isRegularFile(directory.resolve("build.gradle"))
                || Files.isRegularFile(directory.resolve("build.gradle.kts"));
    }

    private Path resources() {
        return directory.resolve(Path.of("src", "main", "resources"));
    }

    /** Where classes are written. */
    List<Path> classSources() {
        return List.of(
                directory.resolve(Path.of("src", "main", "java")), directory.resolve(Path.of("src", "main", "kotlin")));
    }

    /** The directory whose files a location names. */
    private Path sources(String location) {
        return location.startsWith(CLASS_PATH)
                ? resources().resolve(folder(location))
                : Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location);
    }

    /** What is read for a location: its source directory where there is one, else the class path. */
    String readFrom(String location) {
        Path sources = sources(location);
        return location.startsWith(CLASS_PATH) && Files.isDirectory(sources) ? sources.toString() : location;
    }

    /** The folder on the class path that a location names, if it names one. */
    static String folder(String location) {
        String folder = location.substring(CLASS_PATH.length());
        return folder.startsWith("/") ? folder.substring(1) : folder;
    }

    static boolean isOnClassPath(String location) {
        return location.startsWith(CLASS_PATH);
    }

    /** Where a build puts compiled classes, as far as it is there. */
    List<Path> built() {
        List<Path> found = new ArrayList<>();
        for (Path path : BUILT) {
            if (Files.isDirectory(directory.resolve(path))) {
                found.add(directory.resolve(path));
            }
        }
        return found;
    }
}
