package dev.migrations.script;

import dev.migrations.script.RevisionLocationException.Problem;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Finds the revisions of a folder of the class path: exploded directories, jars, and jars in jars as Spring Boot
 * packs them, whose loader gives them out as jar connections like any other.
 */
final class ClassPathScanner {

    private final RevisionLocation location;
    private final Findings findings;
    private final ClassLoader classLoader;
    private final boolean classesAlone;

    private ClassPathScanner(
            RevisionLocation location, Findings findings, ClassLoader classLoader, boolean classesAlone) {
        this.location = location;
        this.findings = findings;
        this.classLoader = classLoader;
        this.classesAlone = classesAlone;
    }

    /** Adds the revisions of a class-path location; false if there is none. */
    static boolean scan(RevisionLocation location, Findings findings, ClassLoader classLoader) {
        return scan(new ClassPathScanner(location, findings, classLoader, false), location);
    }

    /** Adds the Java revisions that have been compiled to a directory of the class path, and no files. */
    static void scanClasses(RevisionLocation location, Findings findings, ClassLoader classLoader) {
        scan(new ClassPathScanner(location, findings, classLoader, true), location);
    }

    private static boolean scan(ClassPathScanner scanner, RevisionLocation location) {
        try {
            return scanner.scan();
        } catch (IOException e) {
            throw new RevisionLocationException(
                    Problem.UNREADABLE,
                    location.toString(),
                    "The location " + location + " cannot be read (" + e + ").",
                    "Check that this process may read every directory and jar of its class path.",
                    e);
        }
    }

    private boolean scan() throws IOException {
        boolean found = false;
        for (URL folder : folders()) {
            found |= scanFolder(folder);
        }
        if (!found && !classesAlone) {
            for (URL jar : ClassPathJars.of(classLoader)) {
                found |= scanJar(jar);
            }
        }
        return found;
    }

    private boolean scanJar(URL jar) throws IOException {
        try {
            return new JarScanner(jar, location.path(), location.path()).scan(findings, classLoader);
        } catch (ZipException e) {
            findings.warn(jar + " is on the class path, is not a jar, and was not searched for revisions.");
            return false;
        }
    }

    /** Without and with a slash at the end: loaders differ in which of the two finds a folder. */
    private Collection<URL> folders() throws IOException {
        Map<String, URL> folders = new LinkedHashMap<>();
        for (String name : List.of(location.path(), location.path() + "/")) {
            for (URL url : Collections.list(classLoader.getResources(name))) {
                String text = url.toExternalForm();
                folders.putIfAbsent(text.endsWith("/") ? text.substring(0, text.length() - 1) : text, url);
            }
        }
        return new ArrayList<>(folders.values());
    }

    private boolean scanFolder(URL folder) throws IOException {
        if (folder.getProtocol().equals("file")) {
            return scanDirectory(path(folder));
        }
        if (classesAlone) {
            return false;
        }
        if (folder.openConnection() instanceof JarURLConnection connection) {
            return new JarScanner(folder, connection.getEntryName(), location.path()).scan(findings, classLoader);
        }
        throw unsupported(folder);
    }

    private boolean scanDirectory(Path directory) {
        boolean found = false;
        for (DirectoryScanner.FoundPath file : DirectoryScanner.files(location, directory, findings)) {
            if (FileNames.isRevisionFile(file.name())) {
                if (!classesAlone) {
                    DirectoryScanner.add(file, findings);
                }
                found = true;
            } else if (FileNames.isClass(file.name())) {
                Content content = Content.of(file.name(), file.path());
                found |= JavaClasses.add(file.name(), content, findings, classLoader);
            }
        }
        return found;
    }

    private Path path(URL folder) {
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw unsupported(folder);
        }
    }

    private RevisionLocationException unsupported(URL folder) {
        return new RevisionLocationException(
                Problem.UNSUPPORTED,
                location.toString(),
                "The location " + location + " is at " + folder + ", which cannot be listed.",
                "Give the revisions as a directory (file:...) instead.");
    }
}
